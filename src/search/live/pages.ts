import type {Extract} from '../extract/extract';
import {described} from '../extract/describe';
import {linked} from '../extract/linked';

/** A note's file: what tells one version of it from the next, and how its page is read. */
export type NoteFile = {
  readonly sourcePath: string;
  readonly stamp: string;
  /** Reads the page of this version; undefined when it is to stay out of the search. Throws when it cannot be read. */
  readonly read: () => Promise<Extract | undefined>;
};

/** The pages of notes that are being written. */
export type LivePages = {
  /** Reads what is new, note by note, so that others have their turn in between. */
  readonly update: (files: readonly NoteFile[]) => Promise<void>;
  /** The pages as of now; the same array as long as none has changed. */
  readonly pages: () => readonly Extract[];
  /** Notes that the update under way has still to look at. */
  readonly left: () => number;
};

type Held = {readonly stamp: string; readonly page: Extract | undefined};

export function livePages(): LivePages {
  const held = new Map<string, Held>();
  let pages: readonly Extract[] | undefined;
  let left = 0;
  return {
    update: async (files) => {
      left = files.length;
      const there = new Set(files.map(({sourcePath}) => sourcePath));
      for (const gone of [...held.keys()].filter((sourcePath) => !there.has(sourcePath))) {
        held.delete(gone);
        pages = undefined;
      }
      for (const file of files) {
        const before = held.get(file.sourcePath);
        if (before?.stamp !== file.stamp) {
          held.set(file.sourcePath, {stamp: file.stamp, page: await pageOf(file, before)});
          pages = undefined;
          await new Promise(setImmediate);
        }
        left--;
      }
    },
    pages: () => (pages ??= linked(described([...held.values()].flatMap(({page}) => page ?? [])))),
    left: () => left,
  };
}

/** A note that cannot be read, half written, stays as it was. */
async function pageOf(file: NoteFile, before: Held | undefined): Promise<Extract | undefined> {
  try {
    return await file.read();
  } catch {
    return before?.page;
  }
}
