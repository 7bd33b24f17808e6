import type {OwnText} from '../../syntax/scan';
import type {PageScene} from '../../types';
import type {Project} from './project';

/** What is known of the page that is turned. */
export type SiteScene = PageScene & {
  readonly project: Project;
  /** What abbreviations stand for, as the page says. */
  readonly abbreviations: Map<string, string>;
  /** The icons that were met, also in titles. */
  readonly icons: OwnText[];
};
