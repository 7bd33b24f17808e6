/** A place in a source file; lines and columns count from 1. */
export type Place = {readonly line: number; readonly column: number};

/**
 * Something wrong with the content of a note. Problems are values: they are collected, sorted and printed once, and
 * the edge (command, build, dev server) decides whether they are warnings or failures.
 */
export type Problem = {
  /** Path of the file from the site's root, with forward slashes. */
  readonly sourcePath: string;
  readonly place: Place;
  /** Short name of the rule that is broken, such as `unknown-key`. */
  readonly rule: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** How to mend it, where that is known. */
  readonly mend?: string;
};

export const NOTE_KINDS = ['concept', 'guide', 'podcast', 'journal', 'course', 'term', 'map'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const NOTE_STATUSES = ['seedling', 'growing', 'evergreen'] as const;
export type NoteStatus = (typeof NOTE_STATUSES)[number];

/** Where a note's statements come from. */
export type NoteSource = {
  readonly title: string;
  readonly author?: string;
  readonly url?: string;
  readonly date?: string;
  readonly note?: string;
};
