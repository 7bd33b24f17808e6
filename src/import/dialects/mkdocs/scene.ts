import type {OwnText} from '../../syntax/scan';
import type {PageScene} from '../../types';
import type {Project} from './project';

/** What is known of the page that is turned. */
export type SiteScene = PageScene & {
  readonly project: Project;
  /** What abbreviations stand for, as the page says. */
  readonly abbreviations: Map<string, string>;
  /** Those of them that stand in the page, and in no text that it includes. */
  readonly ownAbbreviations: Set<string>;
  /** The icons that were met, also in titles. */
  readonly icons: OwnText[];
  /** How many sets of tabs there were, and the heading above. */
  readonly met: {sets: number; heading: string};
  /** Ids that headings of the page may have. */
  readonly headings: ReadonlySet<string>;
};
