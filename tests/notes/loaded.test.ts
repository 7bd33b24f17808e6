import {describe, expect, it} from 'vitest';
import {isListed, metaOf} from '../../src/notes/loaded';
import {NOTE_KINDS} from '../../src/types';
import {LEAST} from '../samples';

describe('isListed', () => {
  it.each([
    [{}, true],
    [{unlisted: false, draft: false}, true],
    [{unlisted: true}, false],
    [{draft: true}, false],
    [{unlisted: true, draft: true}, false],
  ])('says of %j %s', (note, listed) => {
    expect(isListed(note)).toBe(listed);
  });
});

describe('metaOf', () => {
  it.each(NOTE_KINDS)('gives the front matter of a %s', (kind) => {
    expect(metaOf({frontMatter: LEAST[kind]})).toEqual(LEAST[kind]);
  });

  it.each([
    ['without a kind', {...LEAST.term, kind: undefined}],
    ['of an unknown kind', {...LEAST.term, kind: 'therm'}],
    ['with a key at fault', {...LEAST.term, status: 'done'}],
    ['with nothing in it', {}],
  ])('gives nothing for front matter %s', (_, frontMatter) => {
    expect(metaOf({frontMatter})).toBeUndefined();
  });
});
