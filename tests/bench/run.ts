import {buildTable} from './build';
import {graphTable} from './graph';
import {historyTable} from './history';
import {importTable} from './import';
import {indexTable} from './index';
import {lighthouseTable} from './lighthouse';
import {linksTable} from './links';
import {notesTable} from './notes';
import {previewTable} from './preview';
import {relevanceTable} from './relevance';
import {sameTable} from './same';
import {searchTable} from './search';
import {siteTable} from './site';
import {writingTable} from './writing';

/** `npm run bench <name>`: measurements, which say how things are and never fail. */
const BENCHES: Readonly<Record<string, (words: readonly string[]) => Promise<string>>> = {
  build: buildTable,
  graph: graphTable,
  history: historyTable,
  import: importTable,
  index: indexTable,
  lighthouse: lighthouseTable,
  links: linksTable,
  notes: notesTable,
  preview: previewTable,
  relevance: relevanceTable,
  same: sameTable,
  search: searchTable,
  site: siteTable,
  writing: writingTable,
};

async function main([name = '', ...words]: string[]): Promise<void> {
  const bench = BENCHES[name];
  if (bench === undefined) throw new Error(`Usage: npm run bench <${Object.keys(BENCHES).join(' | ')}>`);
  // so that what is done at the end is done then too
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  console.log(await bench(words));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
