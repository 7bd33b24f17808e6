import type {Problem} from '../../types';

/** A file that goes from one path to another; both are from the site's root. */
export type FileMove = {readonly from: string; readonly to: string};

/** A target that is written anew, in the text of a file as it was before the move. */
export type TargetEdit = {
  /** The file before the move. */
  readonly sourcePath: string;
  /** Offsets of the target's first character and of the one behind its last. */
  readonly span: readonly [start: number, end: number];
  readonly replacement: string;
};

/** All that a move changes. */
export type MovePlan = {
  readonly moves: readonly FileMove[];
  readonly edits: readonly TargetEdit[];
  /** Addresses of pages that move. */
  readonly redirects: readonly FileMove[];
  /** Why nothing is to be moved: files that are in the way, and links that could not be written to lead where they led. */
  readonly problems: readonly Problem[];
};
