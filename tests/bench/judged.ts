import {execFileSync} from 'node:child_process';
import path from 'node:path';
import type {Browser} from 'playwright-core';
import {abstractsOf, mean, ndcg, queriesOf, type Query} from './measure';
import {COLUMNS} from './relevance';
import {hostFor, visitOf} from './search/browser';
import type {Peer} from './search/peers/peer';
import {writeSite} from './search/site';
import {markdown} from './search/table';
import {indexed} from './search/trial';
import {inTemporary, say} from './search/work';

const COLLECTIONS = [...new Set(COLUMNS.map(([name]) => name))];

/**
 * nDCG@10 of engines for each kind of judged query, on the same pages, beside our bars. The folder is one that
 * `npm run bench relevance` takes.
 */
export async function judgedTable(
  folder: string,
  {peers, browser}: {readonly peers: Readonly<Record<string, Peer>>; readonly browser: Browser},
): Promise<string> {
  const scores = new Map<string, readonly number[]>();
  for (const name of COLLECTIONS)
    await inTemporary(async (site) => {
      await writeCollection(folder, name, site);
      const queries = queriesOf(path.join(folder, `${name}.queries.jsonl`));
      for (const [key, peer] of Object.entries(peers))
        await inTemporary(async (out) => {
          say(`${peer.name}: ${queries.length} judged queries of ${name}`);
          const found = await answersOf(queries, await indexed(key, peer, {site, out}), browser);
          for (const [, kind] of COLUMNS.filter(([collection]) => collection === name))
            scores.set(
              `${key} ${name} ${kind}`,
              queries.flatMap((query, i) => (query.kind === kind ? [ndcg(found[i] ?? [], query.rel)] : [])),
            );
        });
    });
  const rows = COLUMNS.map(([name, kind, , bar]) => {
    const values = Object.keys(peers).map((key) => mean(scores.get(`${key} ${name} ${kind}`) ?? []));
    return [`${name} ${kind}`, String(bar), ...values.map((value) => value.toFixed(3))];
  });
  return markdown([['nDCG@10', 'bar', ...Object.values(peers).map(({name}) => name)], ...rows]);
}

async function answersOf(
  queries: readonly Query[],
  {peer, out}: {readonly peer: Peer; readonly out: string},
  browser: Browser,
): Promise<readonly (readonly string[])[]> {
  const host = await hostFor(peer, out);
  const visit = await visitOf(browser, host);
  try {
    await visit.prepare();
    const found: (readonly string[])[] = [];
    for (const {q} of queries) found.push((await visit.ask(q, 'free')).urls);
    return found;
  } finally {
    await visit.close();
    host.close();
  }
}

async function writeCollection(folder: string, name: string, site: string): Promise<void> {
  const packed = path.join(folder, `${name}-site.tar.gz`);
  if (name === 'hugo-docs') execFileSync('tar', ['xzf', packed, '-C', site]);
  else {
    const abstracts = abstractsOf(path.join(folder, `${name}.docs.jsonl`));
    const drafts = abstracts.map(({url, title, sections}) => ({
      url,
      title: escaped(title),
      intro: sections.map(({text}) => `<p>${escaped(text)}</p>`),
      sections: [],
    }));
    await writeSite(site, drafts);
  }
}

/** `a < b & c` → a &lt; b &amp; c */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
