import {join} from 'node:path';
import {writeFile} from 'node:fs/promises';
import {createInterface} from 'node:readline';
import {pathToFileURL} from 'node:url';
import {bundle} from './bundle';
import {described} from '../extract/describe';
import {linked} from '../extract/linked';
import {fetchFile} from './disk';
import {filesOf} from '../store/pack';
import {readPages} from './folder';
import {indexOf} from '../store/build';
import {open} from '../store/load';
import {progress} from './progress';
import {writeIndex} from './write';

const USAGE = `Usage:
  search index <html folder> <index folder>   index compiled pages
  search query <index folder>                 answer queries, one a line, with one JSON line each`;

/** Hits in an answer. */
const MOST_HITS = 20;

/** Runs the command; gives its exit code: 0, or 1 after a sentence on standard error. */
export async function run([command, ...folders]: readonly string[]): Promise<0 | 1> {
  const [from, to] = folders;
  try {
    if (command === 'index' && from !== undefined && to !== undefined && folders.length === 2)
      return await index(from, to);
    if (command === 'query' && from !== undefined && folders.length === 1) return await query(from);
    console.error(USAGE);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  return 1;
}

async function index(from: string, to: string): Promise<0 | 1> {
  const bar = progress(process.stderr);
  const pages = linked(described(await readPages(from, (done, all) => bar.show('Reading', done / all))));
  if (pages.length === 0) {
    bar.end(`No pages to search in ${from}.`);
    return 1;
  }
  bar.show('Indexing', 0.5);
  const files = filesOf(indexOf(pages));
  bar.show('Writing', 0.9);
  await writeIndex(to, files);
  await writeFile(join(to, 'search.js'), await bundle());
  bar.end(`${pages.length} pages in ${files.length + 1} files.`);
  return 0;
}

async function query(folder: string): Promise<0 | 1> {
  const engine = open(pathToFileURL(join(folder, '/')).href, fetchFile);
  await engine.prepare();
  for await (const q of createInterface({input: process.stdin})) {
    const start = performance.now();
    const {hits, problems} = await engine.search(q, MOST_HITS);
    if (problems[0] !== undefined) throw new Error(`${problems[0].file}: ${problems[0].message}`);
    const ms = Number((performance.now() - start).toFixed(2));
    console.log(
      JSON.stringify({q, hits: hits.map(({url, anchor, title, score}) => ({url, anchor, title, score})), ms}),
    );
  }
  return 0;
}
