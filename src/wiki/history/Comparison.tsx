import clsx from 'clsx';
import type {ReactNode} from 'react';
import type {Block} from '../../notes/history/block';
import {foldedRows, type Row} from '../../notes/history/compare';
import type {Part} from '../../notes/history/words';
import {count} from '../../notes/problems';
import styles from './Comparison.module.css';

/** A text with what was taken out and put in marked, word by word; what stayed is folded where it is far from a change. */
export function Comparison({rows}: {readonly rows: readonly Row[]}): ReactNode {
  return (
    <div className={styles.text}>
      {foldedRows(rows).map((stretch, i) =>
        stretch.folded ? (
          // Stretches stand in the order of the text and never move.
          <details key={i} className={styles.fold}>
            <summary>{count(stretch.rows.length, 'unchanged passage')}</summary>
            <Rows rows={stretch.rows} />
          </details>
        ) : (
          <Rows key={i} rows={stretch.rows} />
        ),
      )}
    </div>
  );
}

function Rows({rows}: {readonly rows: readonly Row[]}): ReactNode {
  return rows.map((row, i) => (
    <div key={i} className={clsx(styles.row, styles[row.change])}>
      <BlockView block={row.block}>
        <Words row={row} />
      </BlockView>
    </div>
  ));
}

function Words({row: {change, block, parts}}: {readonly row: Row}): ReactNode {
  if (parts !== undefined) return parts.map((part, i) => <PartView key={i} {...part} />);
  return change === 'changed' ? block.text : <PartView change={change} text={block.text} />;
}

/** Not by colour alone: what is gone is struck out, what is new underlined, and both are said. */
function PartView({change, text}: Part): ReactNode {
  if (change === 'same') return text;
  const Mark = change === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span className={styles.spoken}> {change}: </span>
      {text}
      <span className={styles.spoken}>, end of what was {change} </span>
    </Mark>
  );
}

/** Headings stand one level lower than in the note, below the page's own. */
const HEADINGS = ['h3', 'h3', 'h4', 'h5', 'h6', 'h6'] as const;

function BlockView({block, children}: {readonly block: Block; readonly children: ReactNode}): ReactNode {
  const {kind, depth = 1} = block;
  switch (kind) {
    case 'title':
      return <h3 className={styles.title}>{children}</h3>;
    case 'heading': {
      const Heading = HEADINGS[depth - 1] ?? 'h6';
      return <Heading className={styles.heading}>{children}</Heading>;
    }
    case 'code':
      return (
        <pre className={styles.code}>
          <code>{children}</code>
        </pre>
      );
    case 'quote':
      return <blockquote className={styles.quote}>{children}</blockquote>;
    case 'item':
      return (
        <p className={styles.item} style={{marginInlineStart: `${depth * 1.25}rem`}}>
          {children}
        </p>
      );
    default:
      return <p className={styles[kind]}>{children}</p>;
  }
}
