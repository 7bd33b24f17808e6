import Link from '@docusaurus/Link';
import {useMemo, useState, type ReactNode} from 'react';
import {around, backOf, neighboursOf, type Graph} from '../../notes/graph/nodes';
import {count} from '../../notes/problems';
import type {Asked} from './address';
import {shownIn} from './asked';
import {GraphFilters} from './GraphFilters';
import {GraphList} from './GraphList';
import styles from './GraphPage.module.css';
import {GraphView} from './GraphView';
import {StepsChoice} from './StepsChoice';
import {useAskedGraph} from './useAskedGraph';

/** The graph that the address asks for, whole or around a note, with its filters and its list. */
export function GraphPanel({graph: whole}: {readonly graph: Graph}): ReactNode {
  const {asked, ask} = useAskedGraph();
  const [lit, setLit] = useState<number>();
  const at = asked.note === undefined ? -1 : whole.nodes.findIndex(({permalink}) => permalink === asked.note);
  const {graph, centre} = useMemo<{graph: Graph; centre?: number}>(
    () => (at < 0 ? {graph: whole} : around(whole, at, asked.steps)),
    [whole, at, asked.steps],
  );
  const back = useMemo(() => backOf(graph), [graph]);
  const shown = useMemo(() => shownIn(graph, asked), [graph, asked.kinds, asked.tag, asked.text]);
  const listed = useMemo(() => byLinks(graph, shown), [graph, shown]);
  if (whole.nodes.length === 0) return <Empty />;
  return (
    <>
      <div className={styles.head}>
        <Title asked={asked} title={whole.nodes[at]?.title} />
        {at >= 0 && <StepsChoice steps={asked.steps} onSteps={(steps) => ask({...asked, steps})} />}
      </div>
      <div className={styles.columns}>
        <div className={styles.picture}>
          <GraphView graph={graph} shown={shown} {...{lit}} {...(centre !== undefined && {centre})} />
        </div>
        <div className={styles.side}>
          <GraphFilters graph={graph} asked={asked} ask={ask} />
          <p role="status" className={styles.total}>
            {shown.length === graph.nodes.length
              ? count(shown.length, 'note')
              : `${shown.length} of ${count(graph.nodes.length, 'note')}`}
            , the most linked first
          </p>
          {shown.length === 0 && <None asked={asked} ask={ask} />}
          <GraphList key={asked.note} graph={graph} back={back} listed={listed} onLight={setLit} />
        </div>
      </div>
    </>
  );
}

function Title({asked: {note}, title}: {readonly asked: Asked; readonly title: string | undefined}): ReactNode {
  if (note === undefined) return <h1>Graph</h1>;
  return (
    <>
      <h1>{title === undefined ? 'Graph' : `Around «${title}»`}</h1>
      {title === undefined && <p>There is no note at {note}; this is the whole graph.</p>}
      <Link to="/graph/" className={styles.whole}>
        The whole graph
      </Link>
    </>
  );
}

function Empty(): ReactNode {
  return (
    <div className={styles.wait}>
      <h1>Graph</h1>
      <p>There is no note yet. The graph grows with the first two that link to one another.</p>
    </div>
  );
}

function None({asked, ask}: {readonly asked: Asked; readonly ask: (asked: Asked) => void}): ReactNode {
  const {note, steps} = asked;
  return (
    <p>
      No note is like that.{' '}
      <button
        type="button"
        className={styles.button}
        onClick={() => ask({...(note !== undefined && {note}), steps, kinds: [], text: ''})}
      >
        Show all
      </button>
    </p>
  );
}

function byLinks(graph: Graph, shown: readonly number[]): number[] {
  const neighbours = neighboursOf(graph);
  const linksOf = (number: number) => neighbours[number]?.length ?? 0;
  return [...shown].sort((a, b) => linksOf(b) - linksOf(a) || a - b);
}
