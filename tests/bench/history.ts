import {execFileSync} from 'node:child_process';
import {gzipSync} from 'node:zlib';
import {historyReader, packsOf, type FolderHistory} from '../../src/notes/history/files';
import {compareText} from '../../src/notes/problems';
import {madeNotes} from './build/notes';
import {bytesText} from './search/figures';
import {randomOf} from './search/random';
import {markdown} from './search/table';
import {inTemporary, say} from './search/work';

/** Notes and commits when none are asked for. */
const NOTES = 2000;
const COMMITS = 4000;
/** Notes that a commit adds or changes. */
const EACH = 2;

/**
 * `npm run bench history [notes] [commits]`: what a build does for histories, over made-up notes in a git repository of their
 * own: reading the log, making the packs of all notes, and making them again with what was kept; their sizes.
 */
export async function historyTable([
  notes = String(NOTES),
  commits = String(COMMITS),
]: readonly string[]): Promise<string> {
  return inTemporary(async (siteDir) => {
    say('commits');
    const paths = writeHistory(siteDir, Number(notes), Number(commits));
    const read = historyReader({siteDir, notesDir: 'docs'});
    say('log');
    const [readTime, history] = await timed(() => read(paths));
    say('packs');
    const [coldTime, sizes] = await timed(() => sizesOf(siteDir, history));
    const [warmTime] = await timed(() => sizesOf(siteDir, history));
    const versions = [...history.histories.values()].reduce((sum, one) => sum + one.versions.length, 0);
    const sum = (key: 'bytes' | 'packed') => sizes.reduce((all, size) => all + size[key], 0);
    return [
      `${paths.length} notes, ${versions} versions`,
      markdown([
        ['', 's', 'processor s'],
        ['log read, and what of it readers may see', ...readTime],
        ['all packs, the first time', ...coldTime],
        ['all packs again, from what was kept', ...warmTime],
      ]),
      `All packs: ${bytesText(sum('bytes'))}, ${bytesText(sum('packed'))} gz; the largest ` +
        `${bytesText(Math.max(...sizes.map(({bytes}) => bytes)))}, ${bytesText(Math.max(...sizes.map(({packed}) => packed)))} gz`,
    ].join('\n\n');
  });
}

type Size = {readonly bytes: number; readonly packed: number};

async function sizesOf(siteDir: string, {histories, unpublished}: FolderHistory): Promise<Size[]> {
  const notes = [...histories].map(([path, history]) => ({title: path, permalink: `/${path}/`, history}));
  const sizes: Size[] = [];
  for await (const pack of packsOf(siteDir, notes, unpublished)) {
    const text = JSON.stringify(pack);
    sizes.push({bytes: Buffer.byteLength(text), packed: gzipSync(text).length});
  }
  return sizes;
}

/** Notes that are added by the first commits and changed by the others, an hour apart; gives their paths. */
function writeHistory(siteDir: string, notes: number, commits: number): string[] {
  const random = randomOf(notes);
  const texts = new Map(Object.entries(madeNotes(notes)).map(([name, text]) => [`docs/${name}`, text]));
  const names = [...texts.keys()].filter((name) => name.endsWith('.mdx')).sort(compareText);
  const parts = ['reset refs/heads/main\n\n'];
  const commit = (nth: number, message: string, changed: readonly string[]) => {
    const who = `${random.pick(['Ada', 'Bo', 'Cy'])} <one@example.org> ${1_600_000_000 + nth * 3600} +0000`;
    parts.push(`commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${data(message)}`);
    for (const name of changed) parts.push(`M 100644 inline ${name}\n${data(texts.get(name) ?? '')}`);
  };
  const adding = Math.ceil(names.length / EACH);
  for (let nth = 0; nth < adding; nth++) commit(nth, `Write ${nth}`, names.slice(nth * EACH, nth * EACH + EACH));
  for (let nth = adding; nth < commits; nth++) {
    const changed = [...new Set(Array.from({length: EACH}, () => random.pick(names)))];
    for (const name of changed) texts.set(name, edited(texts.get(name) ?? '', `Seen again at ${nth}.`));
    commit(nth, `Change ${nth}`, changed);
  }
  const git = (args: readonly string[], input?: string) =>
    execFileSync('git', args, {cwd: siteDir, input, stdio: ['pipe', 'ignore', 'inherit'], maxBuffer: 2 ** 30});
  git(['init', '--quiet', '--initial-branch=main']);
  git(['fast-import', '--quiet'], parts.join(''));
  git(['reset', '--quiet', '--hard']);
  return names;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** A text with a sentence more at the end of its third paragraph. */
function edited(text: string, sentence: string): string {
  const blocks = text.split('\n\n');
  return blocks.map((block, nth) => (nth === 3 ? `${block} ${sentence}` : block)).join('\n\n');
}

async function timed<Value>(measured: () => Promise<Value>): Promise<[time: [string, string], value: Value]> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const value = await measured();
  const {user, system} = process.cpuUsage(used);
  return [[((performance.now() - start) / 1000).toFixed(1), ((user + system) / 1_000_000).toFixed(1)], value];
}
