import type {ReactNode} from 'react';
import {count} from '../../notes/problems';
import styles from './Connections.module.css';

/** What a reader can ask for: all notes that link here, or those that name the note without a link. */
export type Wanted = 'links' | 'mentions';

type Props = {
  /** Notes that link here and are not on the page. */
  readonly more: number;
  /** Mentions without a link; while writing they are counted only when asked for. */
  readonly mentions?: number;
  readonly onAsk: (wanted: Wanted) => void;
};

/** Buttons for what a page does not carry; none for what there is not. */
export function Asks({more, mentions, onAsk}: Props): ReactNode {
  return (
    <p className={styles.asks}>
      {more > 0 && (
        <button type="button" onClick={() => onAsk('links')}>
          Show {count(more, 'more note')}
        </button>
      )}
      {mentions !== 0 && (
        <button type="button" onClick={() => onAsk('mentions')}>
          {mentions === undefined
            ? 'Look for mentions without a link'
            : `Show ${count(mentions, 'mention')} without a link`}
        </button>
      )}
    </p>
  );
}
