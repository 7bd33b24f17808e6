import fc from 'fast-check';
import readingTime from 'reading-time';
import {describe, expect, it} from 'vitest';
import {minutesOf, wordsIn} from '../../src/notes/view';
import {LEAST, noteText} from '../samples';

const minutes = (body: string) => minutesOf({sourcePath: 'docs/a.mdx', text: noteText(LEAST.term, body)});

describe('minutesOf', () => {
  it.each([
    [0, 1],
    [1, 1],
    [200, 1],
    [201, 2],
    [400, 2],
    [1000, 5],
  ])('takes for %i words %i minutes', (words, expected) => {
    expect(minutes('word '.repeat(words))).toBe(expected);
  });

  it('does not count the front matter', () => {
    const aliases = Array.from({length: 500}, (_, index) => `alias ${index}`);
    expect(minutesOf({sourcePath: 'docs/a.mdx', text: noteText({...LEAST.term, aliases}, 'Text.')})).toBe(1);
  });
});

describe('wordsIn', () => {
  it.each([
    ['One two,three', 2],
    ['  ', 0],
    ['', 0],
    ['紙の 本', 3],
  ])('counts in «%s» %i', (text, expected) => {
    expect(wordsIn(text)).toBe(expected);
  });

  it('counts what the library counts', () => {
    const text = fc.string({unit: fc.constantFrom(...'ab \n\r\t.,-é紙の한😀\u00a0\u3000')});
    fc.assert(fc.property(fc.oneof(text, fc.string()), (any) => wordsIn(any) === readingTime(any).words));
  });
});
