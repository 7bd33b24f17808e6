import {useHistory} from '@docusaurus/router';
import {useColorMode} from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';
import clsx from 'clsx';
import {useEffect, useId, useMemo, useRef, useState, type ReactNode} from 'react';
import {edgesOf, neighboursOf, type Graph} from '../../notes/graph/nodes';
import {count} from '../../notes/problems';
import {GraphCaption} from './GraphCaption';
import styles from './GraphView.module.css';
import type {Command} from './keys';
import {stageOn, type Stage} from './stage';

type Props = {
  readonly graph: Graph;
  /** The note around which the others are shown. */
  readonly centre?: number;
  /** Numbers of the notes that are shown; all of them without it. */
  readonly shown?: readonly number[];
  /** The note that the reader has turned to elsewhere on the page. */
  readonly lit?: number;
  /** Whether it stands within a text that scrolls. */
  readonly isSmall?: boolean;
};

const BUTTONS: readonly {readonly does: 'closer' | 'farther' | 'fit'; readonly label: string; readonly path: string}[] =
  [
    {does: 'closer', label: 'Zoom in', path: 'M8 3v10M3 8h10'},
    {does: 'farther', label: 'Zoom out', path: 'M3 8h10'},
    {does: 'fit', label: 'Show all', path: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3'},
  ];

/** Notes and links as a picture that mouse, finger and keys move through. What it shows stands beside it in words. */
export function GraphView({graph, centre, shown, lit, isSmall = false}: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<Stage>(undefined);
  const help = useId();
  const history = useHistory();
  const {colorMode} = useColorMode();
  const base = useBaseUrl('/').replace(/\/$/, '');
  const links = useMemo(() => neighboursOf(graph).map(({length}) => length), [graph]);
  const edges = useMemo(() => edgesOf(graph).length, [graph]);
  const [active, setActive] = useState<{readonly number?: number; readonly chosen: boolean}>({chosen: false});
  const [share, setShare] = useState(0);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (canvas.current === null) return undefined;
    setShare(0);
    setActive({chosen: false});
    const open = (number: number, isApart: boolean) => {
      const href = `${base}${graph.nodes[number]?.permalink ?? '/'}`;
      if (isApart) window.open(href);
      else history.push(href);
    };
    stage.current = stageOn({
      canvas: canvas.current,
      graph,
      ...(centre !== undefined && {centre}),
      isShared: isSmall,
      isStill: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      onActive: (number, chosen) => setActive({...(number !== undefined && {number}), chosen}),
      onOpen: open,
      onShare: setShare,
      onFailed: () => setFailed(true),
    });
    return () => stage.current?.stop();
  }, [graph, centre, base, isSmall]);
  useEffect(() => stage.current?.show(shown ?? [...graph.nodes.keys()]), [graph, centre, shown]);
  useEffect(() => stage.current?.light(lit), [graph, lit]);
  // The theme's tokens are those of an attribute that is set in this very moment.
  useEffect(() => {
    const frame = requestAnimationFrame(() => stage.current?.recolour());
    return () => cancelAnimationFrame(frame);
  }, [colorMode]);

  const act = (command: Command) => stage.current?.act(command);
  const number = shown?.length ?? graph.nodes.length;
  return (
    <div className={clsx(styles.frame, isSmall && styles.small)} role="group" aria-label="Picture of the graph">
      <canvas
        ref={canvas}
        className={styles.canvas}
        tabIndex={0}
        role="application"
        aria-roledescription="graph"
        aria-busy={!failed && share < 1}
        aria-label={`${count(number, 'note')}, ${count(edges, 'link')}`}
        aria-describedby={help}
      />
      <div className={styles.buttons}>
        {BUTTONS.map(({does, label, path}) => (
          <button key={does} type="button" aria-label={label} title={label} onClick={() => act({does})}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d={path} />
            </svg>
          </button>
        ))}
      </div>
      <GraphCaption
        graph={graph}
        links={links}
        active={active}
        note={centre}
        progress={failed ? 'failed' : share}
        shown={number}
      />
      <p id={help} className={styles.help}>
        Arrow keys go from note to note, with Shift they move the picture. Plus and minus zoom, 0 shows all, Enter opens
        the note, Escape leaves it. The list has the same notes and links.
      </p>
    </div>
  );
}
