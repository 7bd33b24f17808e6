import type {Link, Root} from 'mdast';
import type {NoteIndex} from '../graph/types';
import type {Place, Problem} from '../../types';

/** Whose text is transformed, and what it is transformed with. */
export type TransformScene = {
  readonly sourcePath: string;
  readonly index: NoteIndex;
  /** The line of the file on which the tree's text begins, from 1. */
  readonly bodyLine: number;
  /** The tree of another note, for embeds, its wikilinks among its nodes; it is not changed. */
  readonly treeOf: (sourcePath: string) => Root | undefined;
};

/** What is being shown inside of what, and how much of it there is. */
export type Nesting = {
  /** Notes, and parts of notes, from the outermost in. */
  readonly around: readonly string[];
  /** How many embeds the page holds so far. */
  readonly count: {embeds: number};
  readonly problems: Problem[];
  /** The embed of the outermost note within which this text stands. */
  readonly outer?: Place;
};

/** An ordinary link with a plain label. */
export function linkTo(url: string, label: string, position?: Link['position']): Link {
  return {type: 'link', url, children: [{type: 'text', value: label}], ...(position !== undefined && {position})};
}

/** Where a node stands in its file. */
export function placeIn({position}: Pick<Link, 'position'>, {bodyLine}: Pick<TransformScene, 'bodyLine'>): Place {
  const {line = 1, column = 1} = position?.start ?? {};
  return {line: line + bodyLine - 1, column};
}
