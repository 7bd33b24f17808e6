import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, inject, it} from 'vitest';
import {checkNote} from '../../src/notes/check';
import {pageOf} from '../../src/search/extract/extract';
import {pageOfNote} from '../../src/search/live/note';
import type {Page} from '../../src/search/types';

const NOTES = [
  'mlops/soil',
  'mlops/shares',
  'guides/sow-beans',
  'guides/build-a-frame',
  'glossary/compost',
  'learning/pruning',
];

/** The page of a note from its source, as it is read while writing. */
function written(note: string): Page | undefined {
  const sourcePath = `tests/fixtures/notes/${note}.mdx`;
  const {frontMatter} = checkNote({sourcePath, text: readFileSync(sourcePath, 'utf8')}, new Set());
  const compiledTitle = compiled(note)?.title ?? '';
  return pageOfNote({sourcePath, body: frontMatter.body, title: compiledTitle, url: `/${note}/`, tags: []});
}

function compiled(note: string): Page | undefined {
  return pageOf(readFileSync(path.join(inject('siteDir'), note, 'index.html'), 'utf8'), {url: `/${note}/`});
}

const placesOf = (page: Page | undefined) => page?.sections.map(({anchor, heading}) => `${anchor} ${heading}`);
const wordsOf = (page: Page | undefined) =>
  new Set(page?.sections.flatMap(({text, code}) => `${text} ${code}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));

/** What a note's source does not say: headings that components put over its parts, and the list of its sources. */
const NOT_WRITTEN: Readonly<Record<string, {readonly places: readonly string[]; readonly words: readonly string[]}>> = {
  'mlops/soil': {
    places: ['sources Sources'],
    words: ['claim', 'source', 'strength', 'to', 'make', 'of', 'digger', 'book', 'may', '2019', 'long', 'worth'],
  },
};

describe.each(NOTES)('%s, read while it is written,', (note) => {
  const {places, words} = NOT_WRITTEN[note] ?? {places: [], words: []};

  it('has the sections of its compiled page', () => {
    expect([...(placesOf(written(note)) ?? []), ...places]).toEqual(placesOf(compiled(note)));
  });

  it('has the words of its compiled page', () => {
    const there = wordsOf(written(note));
    expect([...wordsOf(compiled(note))].filter((word) => !there.has(word))).toEqual(words);
  });
});
