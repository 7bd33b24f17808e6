import type {Problem} from '../../types';
import type {NoteText} from '../check';
import {termProblems} from '../glossary/problems';
import {linkProblems, partProblems} from '../graph/problems';
import type {NoteIndex} from '../graph/types';
import {sortProblems} from '../problems';
import {bodyLineOf, treeOfNote} from '../reading/whole';
import {redirectsOf} from '../redirects/list';
import {transformWikilinks} from './wikilinks';

/** Rules that only show when what is embedded is put in its place. */
const OF_EMBEDS = new Set(['embed-cycle', 'embeds']);

/**
 * Every link that does not lead where it should, every redirect that cannot be kept, every embed and every term that cannot
 * be shown, sorted by file and place. `textOf` gives a note's text; `parts` are texts that notes take in.
 */
export function problemsBetween(
  index: NoteIndex,
  textOf: (sourcePath: string) => NoteText,
  parts: readonly NoteText[] = [],
): Problem[] {
  return sortProblems([
    ...linkProblems(index),
    ...partProblems(index, parts),
    ...redirectsOf(index).problems,
    ...termProblems(index),
    ...embedProblems(index, textOf),
  ]);
}

function embedProblems(index: NoteIndex, textOf: (sourcePath: string) => NoteText): Problem[] {
  const treeOf = (sourcePath: string) =>
    index.names.notes.has(sourcePath) ? treeOfNote(textOf(sourcePath)) : undefined;
  const embedding = [...index.links].filter(([, links]) =>
    links.some(({link}) => link.form === 'wikilink' && link.embed),
  );
  return embedding
    .flatMap(([sourcePath]) => {
      const tree = treeOf(sourcePath);
      const bodyLine = bodyLineOf(textOf(sourcePath));
      return tree === undefined ? [] : transformWikilinks(tree, {sourcePath, index, bodyLine, treeOf});
    })
    .filter(({rule}) => OF_EMBEDS.has(rule));
}
