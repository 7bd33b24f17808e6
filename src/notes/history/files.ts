import {VFileMessage} from 'vfile-message';
import {parseFrontMatter} from '../frontmatter';
import {readNotes, type NotesFolder} from '../files';
import {unpublishedFolders} from '../visibility';
import {blocksOf} from './blocks';
import {historyOf, type NoteHistory, type Version} from './history';
import {lineagesOf, type Step} from './lineage';
import type {FileChange} from './log';
import {packOf, SHOWN_VERSIONS, type HistoryPack, type ReadVersion} from './pack';
import {publicText, wasPublic} from './public';
import {spokenBy} from './quiet';
import {headOf, openContents, readLog, shallowNotice, type GitLog} from './vcs';

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
  let log: {readonly head: string; readonly value: GitLog} | undefined;
  let last: {readonly key: string; readonly value: FolderHistory} | undefined;
  return async (listed) => {
    const head = await headOf(folder.siteDir);
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
    shown.flatMap(([, steps]) => steps.slice(0, SHOWN_VERSIONS)),
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

/** Changes after which their notes were not for readers. */
async function hiddenChanges(
  siteDir: string,
  steps: readonly Step[],
  unpublished: readonly string[],
): Promise<ReadonlySet<FileChange>> {
  const hidden = new Set<FileChange>();
  const contents = openContents(siteDir);
  try {
    for (const {commit, change} of steps) {
      if (change.content === undefined) continue;
      const text = (await contents.read([change.content])).get(change.content);
      const version = {path: change.path, time: commit.time};
      if (text === undefined || !wasPublic(version, text, unpublished)) hidden.add(change);
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
 * by now is left out.
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
      const texts = await contents.read(versions.map(({content}) => content));
      const read = versions.flatMap((version) => readVersion(version, texts.get(version.content), unpublished));
      yield packOf(about, read, history.versions.length - versions.length);
    }
  } finally {
    contents.close();
  }
}

function readVersion(version: Version, text: string | undefined, unpublished: readonly string[]): ReadVersion[] {
  const old = text === undefined ? undefined : publicText(version, text, unpublished);
  if (old === undefined) return [];
  try {
    return [{version, blocks: blocksOf(version.path, old)}];
  } catch (error) {
    if (error instanceof VFileMessage) return [];
    throw error;
  }
}
