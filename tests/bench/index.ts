import {createHash} from 'node:crypto';
import path from 'node:path';
import type {NoteText} from '../../src/notes/check';
import {readNotes} from '../../src/notes/files';
import {indexOf} from '../../src/notes/graph/build';
import {linkProblems} from '../../src/notes/graph/problems';
import {relatedFollowing} from '../../src/notes/graph/related';
import type {NoteIndex} from '../../src/notes/graph/types';
import {updated} from '../../src/notes/graph/update';
import {wordsOfNote, type Words} from '../../src/notes/graph/words';
import {readAll} from '../../src/notes/reading/all';
import {readNote} from '../../src/notes/reading/note';
import type {IndexedNote} from '../../src/notes/reading/types';
import {tellingWords} from '../../src/search/analyse/telling';
import {markdown} from './search/table';

const ROOT = path.join(__dirname, '..', '..');
const TODAY = '2100-01-01';

/** Notes when none are asked for, and saves that are measured. */
const NOTES = 2000;
const SAVES = 9;

/**
 * `npm run bench index [notes] [folder]`: how long the index of notes takes to be made, and to follow a save. The notes are
 * those of the wiki, or of a folder, each repeated with another title and text as often as needed. On a busy machine the
 * time of the processor says more than the clock's, though it counts threads of the engine too.
 */
export async function indexTable([
  size = String(NOTES),
  folder = path.join(ROOT, 'docs'),
]: readonly string[]): Promise<string> {
  const texts = await textsOf(Number(size), path.resolve(folder));
  const kB = texts.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0) / 1024;
  const [read, {notes, known}] = timed(() => readAll(texts, keyOf));
  const [again] = timed(() => readAll(texts, keyOf, known));
  const [build, index] = timed(() => indexOf({root: 'docs', notes, today: TODAY}));
  const [check, problems] = timed(() => linkProblems(index));
  const saved = (change: Change): Time =>
    median(savesOf(texts, change).map((text) => timed(() => updated(index, {saved: [readNote(text)]}))[0]));
  const [related, saves] = relatedTimes(texts, index);
  const links = notes.reduce((sum, note) => sum + note.links.length, 0);
  return [
    `${notes.length} notes, ${kB.toFixed(0)} kB, ${links} links, ${problems.length} of them with a problem`,
    markdown([
      ['', 'ms', 'processor ms', 'bar ms'],
      row('cold: all read and indexed', sum(read, build), '1500'),
      row('all read', read),
      row('indexed', build),
      row(
        'one save',
        saved(({text}) => `${text}\n\nMore of [[it]].\n`),
        '200',
      ),
      row('one title changed', saved(retitled), '200'),
      row('related notes of all, first', related),
      row('one save, and the related notes of all', median(saves), '200'),
      row('all read again, none changed', again),
      row('problems of links', check),
    ]),
  ].join('\n\n');
}

/** Related notes of all notes, by words too, and then one save after another until they are found for all again. */
function relatedTimes(texts: readonly NoteText[], start: NoteIndex): readonly [first: Time, saves: readonly Time[]] {
  const words = new WeakMap<IndexedNote, Words>();
  const follow = relatedFollowing((note) => {
    const counted = words.get(note) ?? wordsOfNote(note, tellingWords);
    words.set(note, counted);
    return counted;
  });
  const askAll = (index: NoteIndex) => {
    const related = follow(index);
    for (const path of index.names.notes.keys()) related(path);
  };
  const [first] = timed(() => askAll(start));
  let index = start;
  const saves = savesOf(texts, ({text}) => `${text}\n\nMore of [[it]], of thresholds and of monitoring.\n`);
  return [first, saves.map((text) => timed(() => askAll((index = updated(index, {saved: [readNote(text)]}))))[0])];
}

type Change = (text: NoteText, nth: number) => string;

function retitled({text}: NoteText, nth: number): string {
  return `---\ntitle: Renamed ${nth}\n---\n${text.replace(/^---\n[^]*?\n---\n/, '')}`;
}

async function textsOf(size: number, folder: string): Promise<NoteText[]> {
  const sources = await readNotes({siteDir: path.dirname(folder), notesDir: path.basename(folder)});
  return Array.from({length: size}, (_, nth) => {
    const {sourcePath, text} = sources[nth % sources.length] ?? {sourcePath: 'docs/a.md', text: ''};
    const round = Math.floor(nth / sources.length);
    const inside = sourcePath.slice(sourcePath.indexOf('/') + 1);
    return {
      sourcePath: round === 0 ? `docs/${inside}` : `docs/copy-${round}/${inside}`,
      text: round === 0 ? text : `${text.replace(/^title: (["']?)/m, `title: $1${round} `)}\nCopy number ${round}.\n`,
    };
  });
}

function savesOf(texts: readonly NoteText[], change: Change): NoteText[] {
  return texts
    .filter((_, nth) => nth % Math.ceil(texts.length / SAVES) === 0)
    .map((text, nth) => ({sourcePath: text.sourcePath, text: change(text, nth)}));
}

function keyOf({sourcePath, text}: NoteText): string {
  return createHash('sha256').update(`${sourcePath}\0${text}`).digest('base64');
}

/** Milliseconds of the clock and of the processor. */
type Time = readonly [clock: number, processor: number];

function timed<Value>(measured: () => Value): [time: Time, value: Value] {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const value = measured();
  const {user, system} = process.cpuUsage(used);
  return [[performance.now() - start, (user + system) / 1000], value];
}

function sum(a: Time, b: Time): Time {
  return [a[0] + b[0], a[1] + b[1]];
}

function median(times: readonly Time[]): Time {
  return [...times].sort((a, b) => a[0] - b[0])[times.length >> 1] ?? [0, 0];
}

function row(what: string, time: Time, bar = ''): readonly string[] {
  return [what, ...time.map((figure) => figure.toFixed(figure < 100 ? 1 : 0)), bar];
}
