import {useMemo, useState, type ReactNode} from 'react';
import {around, type Graph} from '../../notes/graph/nodes';
import {GraphView} from './GraphView';
import styles from './NoteGraph.module.css';
import {StepsChoice} from './StepsChoice';
import {useGraph} from './useGraph';

type Props = {
  /** Address of the note from the site's root. */
  readonly permalink: string;
};

/** The notes around one, a link or two away, as a picture within its page. */
export function Neighbourhood({permalink}: Props): ReactNode {
  const loaded = useGraph();
  switch (loaded.state) {
    case 'coming':
      return (
        <p className={styles.frame} role="status">
          The graph is being loaded…
        </p>
      );
    case 'failed':
      return (
        <p className={styles.frame} role="status">
          The graph could not be loaded; there may be no connection.{' '}
          <button type="button" onClick={loaded.retry}>
            Try again
          </button>
        </p>
      );
    case 'there':
      return <Near graph={loaded.graph} permalink={permalink} />;
  }
}

function Near({graph: whole, permalink}: Props & {readonly graph: Graph}): ReactNode {
  const [steps, setSteps] = useState<1 | 2>(1);
  const at = whole.nodes.findIndex((node) => node.permalink === permalink);
  const {graph, centre} = useMemo(() => around(whole, at, steps), [whole, at, steps]);
  if (at < 0) return <p className={styles.frame}>This note is not in the graph.</p>;
  if (whole.nodes[at]?.to.length === 0 && graph.nodes.length === 1) {
    return <p className={styles.frame}>This note has no links yet, and none leads to it.</p>;
  }
  return (
    <>
      <StepsChoice steps={steps} onSteps={setSteps} />
      <GraphView graph={graph} centre={centre} isSmall />
    </>
  );
}
