import {VFileMessage} from 'vfile-message';
import {parseFrontMatter} from '../frontmatter';
import {readNotes, type NotesFolder} from '../files';
import {unpublishedFolders} from '../visibility';
import type {Block} from './block';
import {blocksOf, type KnownChunks} from './blocks';
import {historyOf, type NoteHistory, type Version} from './history';
import {lineagesOf, type Step} from './lineage';
import {readKept, writeKept, type KeptBlocks} from './kept/files';
import type {FileChange} from './log';
import {packOf, SHOWN_VERSIONS, type HistoryPack, type ReadVersion} from './pack';
import {wasPublic} from './public';
import {spokenBy} from './quiet';
import {headReader, openContents, readLog, shallowNotice, type GitLog} from './vcs';

/** What git knows of the listed notes of a folder. */
export type FolderHistory = {
  /** By the paths of the notes; versions that were hidden are in none. */
  readonly histories: ReadonlyMap<string, NoteHistory>;
  /** What is missing, in a clone that is not whole. */
  readonly notice?: string;
  /** Folders that are not published. */
  readonly unpublished: readonly string[];
};

const NOTHING: FolderHistory = {histories: new Map(), unpublished: []};

/**
 * Reads the history of the folder's listed notes, again only after a commit or when other notes are listed. A folder
 * without git has none.
 */
export function historyReader(folder: NotesFolder): (listed: readonly string[]) => Promise<FolderHistory> {
  const headOf = headReader(folder.siteDir);
  let log: {readonly head: string; readonly value: GitLog} | undefined;
  let last: {readonly key: string; readonly value: FolderHistory} | undefined;
  return async (listed) => {
    const head = await headOf();
    if (head === undefined) return NOTHING;
    if (log?.head !== head) log = {head, value: await readLog(folder.siteDir)};
    const key = [head, ...listed].join('\n');
    if (last?.key !== key) last = {key, value: await readHistory(folder, log.value, new Set(listed))};
    return last.value;
  };
}

async function readHistory(folder: NotesFolder, log: GitLog, listed: ReadonlySet<string>): Promise<FolderHistory> {
  const {siteDir, notesDir} = folder;
  const texts = await readNotes(folder);
  const sourcePaths = texts.map(({sourcePath}) => sourcePath);
  const isListed = (sourcePath: string) => listed.has(sourcePath);
  const unpublished = unpublishedFolders(
    texts
      .map(({sourcePath, text}) => ({sourcePath, data: parseFrontMatter(sourcePath, text).data}))
      .map(({sourcePath, data}) => ({
        sourcePath,
        marks: {draft: data.draft === true, unlisted: data.unlisted === true, publish: data.publish !== false},
      })),
  );
  const lineages = lineagesOf(log.commits, sourcePaths);
  const shown = [...lineages].filter(([path]) => isListed(path));
  const hidden = await hiddenChanges(
    siteDir,
    // Of a note that was renamed all, since old addresses are kept of the times when it was public.
    shown.flatMap(([, steps]) => (isRenamed(steps) ? steps : steps.slice(0, SHOWN_VERSIONS))),
    unpublished,
  );
  const isPublic = (change: FileChange) => !hidden.has(change);
  const isSpoken = spokenBy({notesDir, sourcePaths, isListed, unpublished, wasPublic: isPublic}, lineages);
  const rules = {isSpoken, wasPublic: isPublic, begins: log.begins};
  return {
    histories: new Map(shown.map(([path, steps]) => [path, historyOf(steps, rules)])),
    notice: shallowNotice(log),
    unpublished,
  };
}

function isRenamed(steps: readonly Step[]): boolean {
  return steps.some(({change}) => change.path !== steps[0]?.change.path);
}

/** Texts that are asked of git together: asking for each by itself takes longer than reading it. */
const AT_ONCE = 100;

/** Changes after which their notes were not for readers. */
async function hiddenChanges(
  siteDir: string,
  steps: readonly Step[],
  unpublished: readonly string[],
): Promise<ReadonlySet<FileChange>> {
  const hidden = new Set<FileChange>();
  const contents = openContents(siteDir);
  try {
    for (let from = 0; from < steps.length; from += AT_ONCE) {
      const some = steps.slice(from, from + AT_ONCE);
      const texts = await contents.read(some.flatMap(({change: {content}}) => content ?? []));
      for (const {commit, change} of some) {
        if (change.content === undefined) continue;
        const text = texts.get(change.content);
        const version = {path: change.path, time: commit.time};
        if (text === undefined || !wasPublic(version, text, unpublished)) hidden.add(change);
      }
    }
  } finally {
    contents.close();
  }
  return hidden;
}

/** A listed note of which readers get the history. */
export type PackedNote = Pick<HistoryPack, 'title' | 'permalink' | 'editUrl'> & {readonly history: NoteHistory};

/**
 * Makes the packs of notes one after the other, so that few texts are in memory at a time. A version that is no valid MDX
 * by now is left out; of a note with one version there is nothing to compare, and its text is not read.
 */
export async function* packsOf(
  siteDir: string,
  notes: readonly PackedNote[],
  unpublished: readonly string[],
): AsyncGenerator<HistoryPack> {
  const contents = openContents(siteDir);
  try {
    for (const {history, ...about} of notes) {
      const versions = history.versions.slice(0, SHOWN_VERSIONS);
      const earlier = history.versions.length - versions.length;
      if (versions.length < 2) {
        const unread = versions.map((version) => ({version, blocks: []}));
        yield packOf(about, unread, earlier);
        continue;
      }
      const texts = await contents.read(versions.map(({content}) => content));
      const kept = await blocksOfNote(siteDir, about.permalink, readable(versions, texts, unpublished));
      yield packOf(
        about,
        versions.flatMap((version) => readVersion(version, kept)),
        earlier,
      );
    }
  } finally {
    contents.close();
  }
}

function readVersion(version: Version, kept: KeptBlocks): ReadVersion[] {
  const blocks = kept[version.content];
  return blocks == null ? [] : [{version, blocks}];
}

type Readable = {readonly version: Version; readonly text: string};

/** The versions that git has and that were for readers. */
function readable(
  versions: readonly Version[],
  texts: ReadonlyMap<string, string>,
  unpublished: readonly string[],
): Readable[] {
  return versions.flatMap((version) => {
    const text = texts.get(version.content);
    return text !== undefined && wasPublic(version, text, unpublished) ? [{version, text}] : [];
  });
}

/** The blocks of a note's texts: those kept from the last build, the others read and kept for the next. */
async function blocksOfNote(siteDir: string, permalink: string, versions: readonly Readable[]): Promise<KeptBlocks> {
  const before = await readKept(siteDir, permalink);
  const chunks: KnownChunks = new Map();
  const blocks = Object.fromEntries(
    versions.map(({version, text}) => {
      const known = before[version.content];
      return [version.content, known === undefined ? blocksIn(version, text, chunks) : known];
    }),
  );
  if (Object.keys(blocks).some((content) => before[content] === undefined)) {
    await writeKept(siteDir, permalink, blocks);
  }
  return blocks;
}

/** The blocks of a version; nothing for one that is no valid MDX. */
function blocksIn(version: Version, text: string, chunks: KnownChunks): readonly Block[] | null {
  try {
    return blocksOf(version.path, parseFrontMatter(version.path, text), chunks);
  } catch (error) {
    if (error instanceof VFileMessage) return null;
    throw error;
  }
}
