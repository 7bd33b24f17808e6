import type {ReactNode} from 'react';
import type {Strength} from './schema';
import styles from './Claims.module.css';

const MEANING: Readonly<Record<Strength, string>> = {
  unsourced: 'Nobody says where it comes from',
  anecdotal: 'Somebody’s own experience',
  reported: 'Published, without data to check',
  measured: 'Measured, with method and data',
  established: 'Confirmed by several independent measurements',
};

/** Claims, where each comes from, how strong it is and what to make of it. Holds `Claim`s. Block. */
export function Claims({children}: {readonly children: ReactNode}): ReactNode {
  return (
    <table className={styles.claims}>
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">Source and strength</th>
          <th scope="col">What to make of it</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

type Props = {
  readonly claim: string;
  readonly source: string;
  readonly strength: Strength;
  readonly children: ReactNode;
};

/** One claim; its content says how one would check it. Block, in `Claims`. */
export function Claim({claim, source, strength, children}: Props): ReactNode {
  return (
    <tr>
      <th scope="row">{claim}</th>
      <td>
        <span className={styles.strength} data-strength={strength} title={MEANING[strength]}>
          {strength}
        </span>{' '}
        <span className={styles.source}>{source}</span>
      </td>
      <td>{children}</td>
    </tr>
  );
}
