import {slug} from 'github-slugger';
import type {IndexedNote, NoteBlock, NoteHeading} from '../reading/types';
import {fold} from './paths';

/**
 * The heading that a chain of headings names, from the outer to the inner one: each by its words, without case and
 * signs, or by its id, and each below the one before it.
 */
export function findHeading({headings}: IndexedNote, chain: readonly string[]): NoteHeading | undefined {
  let found: NoteHeading | undefined;
  let scope: readonly NoteHeading[] = headings;
  for (const name of chain) {
    found = oneNamed(scope, name);
    if (found === undefined) return undefined;
    scope = belowHeading(headings, found);
  }
  return found;
}

/** The block of this name, without case. */
export function findBlock({blocks}: IndexedNote, id: string): NoteBlock | undefined {
  return blocks.find((block) => fold(block.id) === fold(id));
}

/** The headings of the section that a heading opens, without itself. */
function belowHeading(headings: readonly NoteHeading[], heading: NoteHeading): readonly NoteHeading[] {
  const rest = headings.slice(headings.indexOf(heading) + 1);
  const end = rest.findIndex(({depth}) => depth <= heading.depth);
  return end < 0 ? rest : rest.slice(0, end);
}

function oneNamed(headings: readonly NoteHeading[], name: string): NoteHeading | undefined {
  return (
    headings.find(({text}) => text === name) ??
    headings.find(({id}) => id === name || id === slug(name)) ??
    headings.find(({text}) => words(text) === words(name))
  );
}

/** `What's new?` and `what s new` are the same words. */
function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
