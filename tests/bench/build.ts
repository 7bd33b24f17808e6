import {appendFileSync} from 'node:fs';
import path from 'node:path';
import {madeNotes, type Texts} from './build/notes';
import {build, forget} from './build/run';
import {bareSite, commit, wikiSite, type Site} from './build/sites';
import {differences} from './build/trees';
import {waitOf} from './build/writer';
import {markdown} from './search/table';
import {inTemporary, say} from './search/work';

/** Notes when none are asked for. */
const SIZES = ['1000'];
/** Most notes of which the rebuilt site is compared with one that is built anew: that takes a build more. */
const COMPARED = 2000;
const PORT = 4570;

/**
 * `npm run bench build [notes …]`: how long a writer waits, on the same made-up notes, with this wiki and with Docusaurus as
 * it comes. `--only wiki` or `--only bare` leaves the other out, `--parts build` or `--parts dev` what is measured.
 */
export async function buildTable(words: readonly string[]): Promise<string> {
  const sizes = words.filter((word) => /^\d+$/u.test(word)).map(Number);
  const asked = {only: after(words, '--only'), parts: after(words, '--parts')};
  const rows: string[][] = [];
  for (const size of sizes.length > 0 ? sizes : SIZES.map(Number)) {
    const notes = madeNotes(size);
    const makes = {wiki: wikiSite, bare: bareSite};
    for (const [name, make] of Object.entries(makes)) {
      if (asked.only !== undefined && asked.only !== name) continue;
      rows.push(await inTemporary((folder) => rowOf(make(folder, notes), {size, notes, parts: asked.parts})));
      console.error(rows.at(-1)?.join(' | '));
    }
  }
  return markdown([HEAD, ...rows]);
}

const HEAD = [
  'notes',
  '',
  'cold build s',
  'of it processor s',
  'memory GB',
  'rebuild s',
  'of it processor s',
  'rebuild of cold',
  'files that differ from a cold one',
  'dev server to first page s',
  'of it processor s',
  'again s',
  'of it processor s',
  'edit to visible, median ms',
  'of it processor ms',
  'worst ms',
];

type Asked = {readonly size: number; readonly notes: Texts; readonly parts: string | undefined};

async function rowOf(site: Site, {size, notes, parts}: Asked): Promise<string[]> {
  const note = Object.keys(notes).find((name) => name.startsWith('area-')) ?? '';
  const built = parts === 'dev' ? ['', '', '', '', '', '', ''] : await buildsOf(site, note, size);
  const waited = parts === 'build' ? ['', '', '', '', '', '', ''] : await waitsOf(site, note);
  return [String(size), site.name, ...built, ...waited];
}

async function buildsOf(site: Site, note: string, size: number): Promise<string[]> {
  const out = (name: string) => path.join(path.dirname(site.dir), name);
  say(`${site.name}, ${size} notes: cold build`);
  const cold = await build(site, out('first'));
  appendFileSync(path.join(site.dir, 'docs', note), '\nOne sentence more.\n');
  commit(site.dir, 'Say more', '2026-01-02');
  say(`${site.name}, ${size} notes: rebuild`);
  const warm = await build(site, out('warm'));
  const differing = size > COMPARED ? '' : await differingOf(site, out);
  return [
    cold.seconds.toFixed(1),
    cold.processor.toFixed(1),
    (cold.bytes / 2 ** 30).toFixed(2),
    warm.seconds.toFixed(1),
    warm.processor.toFixed(1),
    (warm.seconds / cold.seconds).toFixed(2),
    differing,
  ];
}

/** How many files of the rebuilt site are not as those of one that is built with nothing kept. */
async function differingOf(site: Site, out: (name: string) => string): Promise<string> {
  forget(site);
  say(`${site.name}: built anew`);
  await build(site, out('anew'));
  const names = differences(out('warm'), out('anew'));
  if (names.length > 0) console.error(names.slice(0, 20).join('\n'));
  return String(names.length);
}

async function waitsOf(site: Site, note: string): Promise<string[]> {
  forget(site);
  say(`${site.name}: development server`);
  const first = await waitOf(site, note, PORT);
  const again = await waitOf(site, note, PORT);
  const edits = [...first.edits, ...again.edits];
  const clocks = sorted(edits.map(({clock}) => clock));
  const processors = sorted(edits.map(({processor}) => processor));
  return [
    ...[first, again].flatMap((wait) => [wait.first.toFixed(1), wait.processor.toFixed(1)]),
    middle(clocks).toFixed(0),
    middle(processors).toFixed(0),
    (clocks.at(-1) ?? Number.NaN).toFixed(0),
  ];
}

function sorted(figures: readonly number[]): number[] {
  return [...figures].sort((a, b) => a - b);
}

function middle(figures: readonly number[]): number {
  return figures[figures.length >> 1] ?? Number.NaN;
}

function after(words: readonly string[], name: string): string | undefined {
  return words.includes(name) ? words[words.indexOf(name) + 1] : undefined;
}
