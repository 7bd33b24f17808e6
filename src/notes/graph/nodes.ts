import type {NoteKind} from '../../types';
import {compareText} from '../problems';
import {permalinkOf} from '../resolution/permalink';
import {listedNotes, outgoingOf} from './lookup';
import type {NoteIndex} from './types';

/** A note as the graph shows it. */
export type GraphNode = {
  readonly title: string;
  /** Address of its page from the site's root, without the base that the whole site may have. */
  readonly permalink: string;
  readonly kind?: NoteKind;
  readonly tags: readonly string[];
  /** Numbers of the notes that it links to, each once, ascending. */
  readonly to: readonly number[];
};

/** All notes that may be named and the links between them; a note's number is its place in the list. */
export type Graph = {readonly nodes: readonly GraphNode[]};

/** Two notes that are linked in one direction or both, the lower number first. */
export type Edge = readonly [number, number];

/**
 * The graph of the listed notes, in the order of their addresses; plain values, the same for the same notes.
 *
 * Of `a.md` with `[[b]]`, and `b.md` → nodes `/a/` with `to: [1]`, and `/b/` with `to: []`
 */
export function graphOf(index: NoteIndex): Graph {
  const notes = listedNotes(index)
    .map((note) => ({note, permalink: permalinkOf(note, index.names.root)}))
    .sort((a, b) => compareText(a.permalink, b.permalink));
  const numbers = new Map(notes.map(({note}, number) => [note.sourcePath, number]));
  const nodes = notes.map(({note: {sourcePath, title, kind, tags}, permalink}) => ({
    title,
    permalink,
    ...(kind !== undefined && {kind}),
    tags,
    to: outgoingOf(index, sourcePath)
      .flatMap((path) => numbers.get(path) ?? [])
      .sort((a, b) => a - b),
  }));
  return {nodes};
}

/** The pairs of linked notes, each once, ascending. */
export function edgesOf({nodes}: Graph): Edge[] {
  return nodes
    .flatMap(({to}, from) =>
      to
        .filter((other) => from < other || nodes[other]?.to.includes(from) !== true)
        .map((other): Edge => (from < other ? [from, other] : [other, from])),
    )
    .sort(([a, b], [c, d]) => a - c || b - d);
}

/** For every note, the numbers of those that link to it, ascending. */
export function backOf({nodes}: Graph): readonly (readonly number[])[] {
  const back: number[][] = nodes.map(() => []);
  nodes.forEach(({to}, from) => to.forEach((other) => back[other]?.push(from)));
  return back;
}

/** For every note, the numbers of those it is linked with in either direction, each once, ascending. */
export function neighboursOf(graph: Graph): readonly (readonly number[])[] {
  const back = backOf(graph);
  return graph.nodes.map(({to}, number) => [...new Set([...to, ...(back[number] ?? [])])].sort((a, b) => a - b));
}

/** The notes within so many steps of one, themselves a graph; `centre` is the number that this one has there. */
export function around(graph: Graph, number: number, steps: number): {readonly graph: Graph; readonly centre: number} {
  const neighbours = neighboursOf(graph);
  const near = new Set([number]);
  for (let step = 0; step < steps; step++) {
    const reached = [...near];
    for (const one of reached) for (const other of neighbours[one] ?? []) near.add(other);
  }
  const kept = [...near].sort((a, b) => a - b);
  const renumbered = new Map(kept.map((old, at) => [old, at]));
  const nodes = kept.flatMap((old) => {
    const node = graph.nodes[old];
    return node === undefined ? [] : [{...node, to: node.to.flatMap((other) => renumbered.get(other) ?? [])}];
  });
  return {graph: {nodes}, centre: renumbered.get(number) ?? 0};
}
