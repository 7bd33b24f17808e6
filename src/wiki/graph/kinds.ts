import {neighboursOf, type Graph} from '../../notes/graph/nodes';
import {NOTE_KINDS} from '../../types';
import type {Marked} from './shapes';

/** The notes of a kind in the order of their titles, each with the number of notes it is linked with. */
export type KindOfNotes = {
  readonly kind: Marked;
  readonly notes: readonly {readonly title: string; readonly permalink: string; readonly links: number}[];
};

/** The notes of a graph by kind, in the order of kinds, those without one at the end. */
export function byKind(graph: Graph): KindOfNotes[] {
  const neighbours = neighboursOf(graph);
  const all = graph.nodes.map(({title, permalink, kind}, number) => ({
    kind: kind ?? 'none',
    note: {title, permalink, links: neighbours[number]?.length ?? 0},
  }));
  return [...NOTE_KINDS, 'none' as const].flatMap((kind) => {
    const notes = all.filter((one) => one.kind === kind).map(({note}) => note);
    notes.sort((a, b) => a.title.localeCompare(b.title, 'en') || (a.permalink < b.permalink ? -1 : 1));
    return notes.length === 0 ? [] : [{kind, notes}];
  });
}
