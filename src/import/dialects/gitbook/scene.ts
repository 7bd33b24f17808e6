import type {Root} from 'mdast';
import type {PageScene} from '../../types';

/** What is known of the page that is turned. */
export type GitbookScene = PageScene & {
  /** Turns a text that stands in the page. */
  readonly turn: (tree: Root, scene: PageScene) => void;
};
