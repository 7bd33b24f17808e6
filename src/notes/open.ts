import {stat} from 'node:fs/promises';
import path from 'node:path';
import type {Root} from 'mdast';
import type {NoteText} from './check';
import {inTurns, listFiles, noteFiles, readTexts, type NotesFolder} from './files';
import {indexOf} from './graph/build';
import type {Mentions} from './graph/connections';
import {mentionsIn} from './graph/mentions';
import type {NoteIndex} from './graph/types';
import {updated} from './graph/update';
import {listedNotes} from './graph/lookup';
import {historyReader, type FolderHistory} from './history/files';
import {relatedFollowing, type RelatedOf} from './graph/related';
import {packedWords, unpackedWords, wordsOfNote, type Words, type WordsOf} from './graph/words';
import {keeping, keyOf, type Store} from '../publish/kept/store';
import type {IndexedNote} from './reading/types';
import {readNote} from './reading/note';
import {treeOfNote} from './reading/whole';

/** A folder of notes whose index is kept up to date while the notes are written. */
export type OpenNotes = NotesFolder & {
  /** The index as it was last read; the first time it is read. */
  readonly index: () => Promise<NoteIndex>;
  /** The index after everything that has been saved since is read. */
  readonly refresh: () => Promise<NoteIndex>;
  /** Who names whom without a link, in the index as it was last read. */
  readonly mentions: () => Promise<Mentions>;
  /** What git knows of the notes that may be named; read again after a commit. */
  readonly history: () => Promise<FolderHistory>;
  /** Whether nobody may see a note. */
  readonly isHidden: (sourcePath: string) => Promise<boolean>;
  /** The text of a note as it was last read. Throws for a note that is not there. */
  readonly textOf: (sourcePath: string) => NoteText;
  /** The tree of a note's text, with wikilinks; nothing for a text that is not valid MDX, or no note. */
  readonly treeOf: (sourcePath: string) => Root | undefined;
  /** Finds related notes in the index as it was last read. */
  readonly related: () => Promise<RelatedOf>;
  /** Keeps what was read of the notes for the next run. */
  readonly keep: () => void;
};

/** What an earlier run has read: notes by their texts, and words, packed, by what they were counted in. */
export type KeptReading = {readonly notes: Store<IndexedNote>; readonly words: Store<string>};

type Opening = NotesFolder & {readonly wordsOf?: WordsOf; readonly kept?: KeptReading};

/** Options of plugins that share the notes. A function, since Docusaurus writes options that are data into the site. */
export type WithNotes = {readonly notes: () => OpenNotes};

type Known = {readonly stamp: string; readonly text: NoteText};
type State = {
  readonly known: ReadonlyMap<string, Known>;
  /** Paths of all other files, one a line. */
  readonly files: string;
  readonly index: NoteIndex;
};

/**
 * Opens a folder of notes; nothing is read before the index is asked for. `today` gives the day for which it is made;
 * `wordsOf` takes a text apart into the words by which notes are related, without it by none; what is `kept` is not read again.
 *
 * Who asks while the notes are being read waits for the next round, so that nothing saved before asking is missed.
 */
export function openNotes({wordsOf = () => [], kept, ...folder}: Opening, today: () => string): OpenNotes {
  const read = readerOf(kept?.notes);
  let state: State | undefined;
  let round = Promise.resolve<State | undefined>(undefined);
  const refresh = async (): Promise<NoteIndex> => {
    const next = round.then(async () => (state = await stateAfter({folder, read, today: today()}, state)));
    // A round that fails must not fail those that follow.
    round = next.catch(() => undefined);
    return (await next).index;
  };
  const textOf = (sourcePath: string): NoteText => {
    const known = state?.known.get(sourcePath);
    if (known === undefined) throw new Error(`There is no note ${sourcePath}.`);
    return known.text;
  };
  let first: Promise<NoteIndex> | undefined;
  const index = async () => state?.index ?? (first ??= refresh());
  const readHistory = historyReader(folder);
  const known = new WeakMap<NoteIndex, Mentions>();
  const related = relatedAfter(wordsOf, kept?.words);
  return {
    ...folder,
    index,
    refresh,
    mentions: async () => {
      const now = await index();
      const mentions = known.get(now) ?? mentionsIn(now);
      known.set(now, mentions);
      return mentions;
    },
    history: async () => readHistory(listedNotes(await index()).map(({sourcePath}) => sourcePath)),
    isHidden: async (sourcePath) => (await index()).visibility.get(sourcePath) === 'hidden',
    textOf,
    treeOf: (sourcePath) => (state?.known.has(sourcePath) === true ? treeOfNote(textOf(sourcePath)) : undefined),
    related: async () => related(await index()),
    keep: () => {
      kept?.notes.save();
      kept?.words.save();
    },
  };
}

/** Related notes of one index after another; the words of a note are counted once as long as it stays the same. */
function relatedAfter(wordsOf: WordsOf, kept: Store<string> | undefined): (index: NoteIndex) => RelatedOf {
  const words = new WeakMap<IndexedNote, Words>();
  const count = (note: IndexedNote): Words => {
    const {title, aliases, description, prose} = note;
    const key = keyOf(JSON.stringify([title, aliases, description, prose]));
    const packed = kept?.find(key);
    if (packed !== undefined) return unpackedWords(packed);
    const counted = wordsOfNote(note, wordsOf);
    kept?.put(key, packedWords(counted));
    return counted;
  };
  return relatedFollowing((note) => {
    const counted = words.get(note) ?? count(note);
    words.set(note, counted);
    return counted;
  });
}

type Read = (text: NoteText) => IndexedNote;

function readerOf(kept: Store<IndexedNote> | undefined): Read {
  return keeping(kept, {make: readNote, keyOf: ({sourcePath, text}) => keyOf(sourcePath, text)});
}

type Round = {readonly folder: NotesFolder; readonly read: Read; readonly today: string};

async function stateAfter({folder, read, today}: Round, before: State | undefined): Promise<State> {
  const [known, files] = await Promise.all([knownNow(folder, before?.known), listFiles(folder)]);
  const listed = files.join('\n');
  if (before === undefined) {
    const notes = [...known.values()].map(({text}) => read(text));
    return {known, files: listed, index: indexOf({root: folder.notesDir, notes, files, today})};
  }
  const saved = [...known].filter(([path, {text}]) => before.known.get(path)?.text !== text);
  const removed = [...before.known.keys()].filter((path) => !known.has(path));
  if (saved.length === 0 && removed.length === 0 && listed === before.files && today === before.index.today) {
    return {...before, known};
  }
  const index = updated(before.index, {
    saved: saved.map(([, {text}]) => read(text)),
    removed,
    today,
    ...(listed !== before.files && {files}),
  });
  return {known, files: listed, index};
}

/** Every note's text; those whose file has the same time and size as before are not read again. */
async function knownNow(folder: NotesFolder, before: ReadonlyMap<string, Known> = new Map()) {
  const paths = await noteFiles(folder);
  const all = await inTurns(paths, async (sourcePath): Promise<[string, Known] | undefined> => {
    try {
      const {mtimeMs, size} = await stat(path.join(folder.siteDir, sourcePath));
      const stamp = `${mtimeMs} ${size}`;
      const old = before.get(sourcePath);
      if (old?.stamp === stamp) return [sourcePath, old];
      const [text] = await readTexts(folder.siteDir, [sourcePath]);
      if (text === undefined) return undefined;
      return [sourcePath, old?.text.text === text.text ? {...old, stamp} : {stamp, text}];
    } catch (error) {
      // Taken away between the listing and the reading.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  });
  return new Map(all.filter((one) => one !== undefined));
}
