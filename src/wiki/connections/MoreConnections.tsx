import useIsBrowser from '@docusaurus/useIsBrowser';
import {useState, type ReactNode} from 'react';
import {usePart} from '../usePart';
import {Asks, type Wanted} from './Asks';
import styles from './Connections.module.css';

type Props = {
  readonly permalink: string;
  readonly more: number;
  readonly mentions?: number;
  /** The notes on the page, until all others are there. */
  readonly children: ReactNode;
};

/** Offers what a page does not carry; what shows it is loaded when a reader asks. */
export function MoreConnections({children, ...of}: Props): ReactNode {
  const {part, hasFailed, ask} = usePart(() => import('./AskedConnections'));
  const [first, setFirst] = useState<Wanted>();
  const canAsk = useIsBrowser();
  const onAsk = (wanted: Wanted) => {
    setFirst(wanted);
    ask();
  };
  if (part !== undefined && first !== undefined) {
    return (
      <part.AskedConnections {...of} first={first}>
        {children}
      </part.AskedConnections>
    );
  }
  return (
    <>
      {children}
      {canAsk && <Asks {...of} onAsk={onAsk} />}
      <p role="status" className={styles.none}>
        {hasFailed && 'These could not be loaded.'}
      </p>
    </>
  );
}
