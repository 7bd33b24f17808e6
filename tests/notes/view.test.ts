import {describe, expect, it} from 'vitest';
import {minutesOf} from '../../src/notes/view';
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
