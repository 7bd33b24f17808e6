import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {readPages} from '../../src/search/command/folder';
import {described} from '../../src/search/extract/describe';
import {linked} from '../../src/search/extract/linked';
import {search} from '../../src/search/rank/search';
import {indexOf} from '../../src/search/store/build';
import type {MemoryIndex} from '../../src/search/store/index';
import type {Page} from '../../src/search/types';
import {abstractsOf, mean, ndcg, queriesOf, type Query} from './measure';

/** Collection, kind of query, the best that any other engine reaches on it, and the bar that we set ourselves. */
export const COLUMNS = [
  ['cran', 'judged', 0.36, 0.365],
  ['cran', 'judged3', 0.428, 0.435],
  ['med', 'judged', 0.7, 0.71],
  ['med', 'judged3', 0.781, 0.79],
  ['hugo-docs', 'link', 0.738, 0.745],
  ['hugo-docs', 'heading', 0.99, 0.995],
  ['hugo-docs', 'code', 0.973, 0.98],
  ['hugo-docs', 'codepart', 0.894, 0.92],
  ['hugo-docs', 'prefix', 0.898, 0.92],
  ['hugo-docs', 'typo', 0.971, 0.98],
] as const;

/**
 * nDCG@10 of the search for each kind of judged query, beside the best of other engines and the bar. The folder holds
 * `<collection>.queries.jsonl`, and `<collection>.docs.jsonl` or `<collection>-site.tar.gz` with compiled pages.
 */
export async function relevanceTable([folder]: readonly string[]): Promise<string> {
  if (folder === undefined) throw new Error('Usage: npm run bench relevance <folder of judged queries>');
  const indexes = new Map<string, MemoryIndex>();
  const rows: string[][] = [['collection', 'queries', 'n', 'ours', 'best other', 'bar', '']];
  rows.push(rows[0]?.map(() => '---') ?? []);
  for (const [name, kind, best, bar] of COLUMNS) {
    const index = indexes.get(name) ?? indexOf(await pagesIn(folder, name));
    indexes.set(name, index);
    const queries = queriesOf(path.join(folder, `${name}.queries.jsonl`)).filter((query) => query.kind === kind);
    const ours = mean(queries.map((query) => scoreOf(query, index)));
    rows.push([
      name,
      kind,
      String(queries.length),
      ours.toFixed(4),
      String(best),
      String(bar),
      ours >= bar ? 'met' : 'below',
    ]);
  }
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function scoreOf({q, rel}: Query, index: MemoryIndex): number {
  return ndcg(
    search(q, index).hits.map(({page}) => index.pages[page]?.url ?? ''),
    rel,
  );
}

async function pagesIn(folder: string, name: string): Promise<readonly Page[]> {
  if (name !== 'hugo-docs') return abstractsOf(path.join(folder, `${name}.docs.jsonl`));
  const site = mkdtempSync(path.join(tmpdir(), 'relevance-'));
  try {
    execFileSync('tar', ['xzf', path.join(folder, `${name}-site.tar.gz`), '-C', site]);
    return linked(described(await readPages(site, () => undefined)));
  } finally {
    rmSync(site, {recursive: true});
  }
}
