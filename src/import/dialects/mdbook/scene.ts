import type {PageScene} from '../../types';
import type {Book} from './book';

/** What is known of the chapter that is turned. */
export type BookScene = PageScene & {
  readonly book: Book;
  /** The file that is read, from the source's root: the chapter's, or one that it includes. */
  readonly from: string;
};
