import type {Root} from 'mdast';
import type {Problem} from '../../types';
import {termProblems} from '../glossary/problems';
import {linkProblems} from '../graph/problems';
import type {NoteIndex} from '../graph/types';
import {sortProblems} from '../problems';
import {transformWikilinks} from './wikilinks';

/** Rules that only show when what is embedded is put in its place. */
const OF_EMBEDS = new Set(['embed-cycle', 'embeds']);

/**
 * Every link that does not lead where it should, every embed and every term that cannot be shown, sorted by file and place.
 * `bodyLineOf` gives the line of a note's file on which its text begins.
 */
export function problemsOfLinks(
  index: NoteIndex,
  treeOf: (sourcePath: string) => Root | undefined,
  bodyLineOf: (sourcePath: string) => number,
): Problem[] {
  const embedding = [...index.links].filter(([, links]) =>
    links.some(({link}) => link.form === 'wikilink' && link.embed),
  );
  const problems = embedding.flatMap(([sourcePath]) => {
    const tree = treeOf(sourcePath);
    if (tree === undefined) return [];
    return transformWikilinks(tree, {sourcePath, index, bodyLine: bodyLineOf(sourcePath), treeOf});
  });
  return sortProblems([
    ...linkProblems(index),
    ...termProblems(index),
    ...problems.filter(({rule}) => OF_EMBEDS.has(rule)),
  ]);
}
