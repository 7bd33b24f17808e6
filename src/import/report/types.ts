import type {Finding} from '../types';

/** What became of one page of the source. */
export type PageReport = {
  readonly path: string;
  readonly outcome: 'imported' | 'skipped';
  /** Path of its file from the site's root. */
  readonly to?: string;
  /** Why it was skipped. */
  readonly why?: string;
  /** Words of the source. */
  readonly words: number;
  /** Words that are gone with something that is reported. */
  readonly explained: number;
  /** Words that are gone without a reason: a failure of the import. */
  readonly missing: readonly string[];
  /** Pages and files of the source that its links and pictures led to. */
  readonly links: number;
  /** Those of them that it leads to no more, with something that is reported. */
  readonly linksExplained: number;
  /** Those that it leads to no more without a reason, and links that lead nowhere: a failure of the import. */
  readonly lost: readonly string[];
};

/** What came over and what did not. */
export type ImportReport = {
  readonly source: string;
  /** What readers call its dialect. */
  readonly dialect: string;
  readonly pages: readonly PageReport[];
  /** Files beside pages that came over. */
  readonly files: number;
  readonly findings: readonly Finding[];
};
