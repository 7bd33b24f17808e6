import {join} from 'node:path';
import {writeFile} from 'node:fs/promises';
import {createInterface} from 'node:readline';
import {pathToFileURL} from 'node:url';
import {bundle} from './bundle';
import {COMPRESSION} from './compress';
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

/** What the one bar goes through, each with its part of the whole. */
const STEPS = {
  Reading: {from: 0, share: 0.5},
  Indexing: {from: 0.5, share: 0.35},
  Writing: {from: 0.85, share: 0.15},
} as const;

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
  const show = (what: keyof typeof STEPS) => (done: number, all: number) =>
    bar.show(what, STEPS[what].from + (STEPS[what].share * done) / all);
  const pages = linked(described(await readPages(from, show('Reading'))));
  if (pages.length === 0) {
    bar.end(`No pages to search in ${from}.`);
    return 1;
  }
  const files = filesOf(indexOf(pages, undefined, show('Indexing')), COMPRESSION);
  await writeIndex(to, files, show('Writing'));
  const manifest = files.find(({name}) => name === 'manifest.json')?.bytes;
  await writeFile(join(to, 'search.js'), await bundle(new TextDecoder().decode(manifest)));
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
