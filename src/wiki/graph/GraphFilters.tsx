import type {ReactNode} from 'react';
import type {Graph} from '../../notes/graph/nodes';
import {KINDS} from '../../notes/kinds';
import {compareText} from '../../notes/problems';
import {NOTE_KINDS, type NoteKind} from '../../types';
import type {Asked} from './address';
import styles from './GraphFilters.module.css';
import {KindMark} from './KindMark';

type Props = {readonly graph: Graph; readonly asked: Asked; readonly ask: (asked: Asked) => void};

/** What of the graph is shown: a part of the title, a tag, kinds. The kinds are the legend of the picture as well. */
export function GraphFilters({graph, asked, ask}: Props): ReactNode {
  const {kinds, tag, ...rest} = asked;
  const tags = [...new Set(graph.nodes.flatMap(({tags: all}) => all))].sort(compareText);
  const toggle = (kind: NoteKind) =>
    ask({...asked, kinds: kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind]});
  return (
    <form
      role="search"
      aria-label="Notes of the graph"
      className={styles.filters}
      onSubmit={(event) => event.preventDefault()}
    >
      <label className={styles.field}>
        <span>Title</span>
        <input
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={asked.text}
          onChange={({target}) => ask({...asked, text: target.value})}
        />
      </label>
      <label className={styles.field}>
        <span>Tag</span>
        <select
          value={tag ?? ''}
          onChange={({target}) => ask({...rest, kinds, ...(target.value !== '' && {tag: target.value})})}
        >
          <option value="">All tags</option>
          {tags.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <div className={styles.kinds} role="group" aria-label="Kinds">
        {NOTE_KINDS.map((kind) => (
          <KindButton key={kind} kind={kind} {...{graph, toggle}} isPressed={kinds.includes(kind)} />
        ))}
      </div>
    </form>
  );
}

type ButtonProps = {
  readonly kind: NoteKind;
  readonly graph: Graph;
  readonly isPressed: boolean;
  readonly toggle: (kind: NoteKind) => void;
};

function KindButton({kind, graph, isPressed, toggle}: ButtonProps): ReactNode {
  const notes = graph.nodes.filter((node) => node.kind === kind).length;
  if (notes === 0) return null;
  return (
    <button type="button" className={styles.kind} aria-pressed={isPressed} onClick={() => toggle(kind)}>
      <KindMark marked={kind} />
      {KINDS[kind].label}
      <span className={styles.count}>{notes}</span>
    </button>
  );
}
