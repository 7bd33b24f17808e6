import type {Root} from 'mdast';
import {VFileMessage} from 'vfile-message';
import type {NoteText} from '../check';
import {parseFrontMatter} from '../frontmatter';
import {parseNote} from './parse';

/** The tree of a note's text with its wikilinks; nothing for a text that is not valid MDX. */
export function treeOfNote({sourcePath, text}: NoteText): Root | undefined {
  try {
    return parseNote(sourcePath, parseFrontMatter(sourcePath, text).body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return undefined;
  }
}

/** The line of a note's file on which its text begins, from 1. */
export function bodyLineOf({sourcePath, text}: NoteText): number {
  return parseFrontMatter(sourcePath, text).bodyLine;
}
