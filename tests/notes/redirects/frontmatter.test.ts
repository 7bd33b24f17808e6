import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readNote} from '../../../src/notes/reading/note';
import {withRedirect, withoutRedirect} from '../../../src/notes/redirects/frontmatter';

/** A note's text with this front matter. */
const note = (yaml: string, body = 'Text.\n') => `---\n${yaml}---\n${body}`;
const addressesIn = (text: string) =>
  readNote({sourcePath: 'docs/a.md', text}).redirects?.map(({address, anchor}) => address ?? `#${anchor}`) ?? [];

describe('withRedirect', () => {
  it.each([
    ['without the key', note('title: A\n'), note('title: A\nredirects:\n  - /old/\n')],
    ['with other entries', note('redirects:\n  - /a/\ntitle: A\n'), note('redirects:\n  - /a/\n  - /old/\ntitle: A\n')],
    ['without indentation', note('redirects:\n- /a/\ntitle: A\n'), note('redirects:\n- /a/\n- /old/\ntitle: A\n')],
    ['at the end', note('title: A\nredirects:\n    - /a/\n'), note('title: A\nredirects:\n    - /a/\n    - /old/\n')],
    [
      'with comments',
      note('redirects:\n  - /a/ # was\n# b\nx: 1\n'),
      note('redirects:\n  - /a/ # was\n  - /old/\n# b\nx: 1\n'),
    ],
    ['in brackets', note('redirects: [/a/] # was\n'), note('redirects: [/a/, /old/] # was\n')],
    ['in empty brackets', note('redirects: []\n'), note('redirects: [/old/]\n')],
    ['without front matter', 'Text.\n', '---\nredirects:\n  - /old/\n---\n\nText.\n'],
    ['of an empty note', '', '---\nredirects:\n  - /old/\n---\n\n'],
    ['with an empty block', '---\n---\nText.', '---\nredirects:\n  - /old/\n---\nText.'],
    [
      'with other ends of lines',
      '---\r\ntitle: A\r\n---\r\nText.\r\n',
      '---\r\ntitle: A\r\nredirects:\r\n  - /old/\r\n---\r\nText.\r\n',
    ],
    ['with a mark at its beginning', '\uFEFF---\ntitle: A\n---\n', '\uFEFF---\ntitle: A\nredirects:\n  - /old/\n---\n'],
    ['that has it', note('redirects: ["/old"]\n'), note('redirects: ["/old"]\n')],
    ['that has a part of it', note('redirects: ["/old/#a"]\n'), note('redirects: ["/old/#a", /old/]\n')],
  ])('adds an address to a note %s', (_, text, expected) => {
    expect(withRedirect(text, '/old/')).toBe(expected);
    expect(addressesIn(expected)).toContain('/old/');
  });

  it('quotes an address that YAML would read otherwise', () => {
    const text = withRedirect(note('redirects: [/a/]\n'), '/my, own: [note]/');
    expect(text).toBe(note('redirects: [/a/, "/my, own: [note]/"]\n'));
    expect(addressesIn(text ?? '')).toEqual(['/a/', '/my, own: [note]/']);
  });

  it.each([
    ['is not valid', note('a: [\n')],
    ['is not closed', '---\ntitle: A\n'],
    ['is in JavaScript', '---js\n{}\n---\n'],
    ['has something else there', note('redirects: /a/\n')],
    ['has an entry that is no text', note('redirects: [1]\n')],
  ])('gives nothing for a note whose front matter %s', (_, text) => {
    expect(withRedirect(text, '/old/')).toBeUndefined();
  });
});

describe('withoutRedirect', () => {
  it.each([
    ['the only one', note('title: A\nredirects:\n  - /old/\nx: 1\n'), note('title: A\nx: 1\n')],
    ['the first', note('redirects:\n  - /old\n  - /a/\n'), note('redirects:\n  - /a/\n')],
    ['one written twice', note('redirects:\n  - /old\n  - /old/\n'), note('')],
    ['one in brackets', note('redirects: [/a/, /old/, /b/]\n'), note('redirects: [/a/, /b/]\n')],
    ['the last in brackets', note('redirects: [/a/, "/old/"]\n'), note('redirects: [/a/]\n')],
    ['the only one in brackets', note('redirects: [/old/]\nx: 1\n'), note('x: 1\n')],
    ['none of its parts', note('redirects: ["/old/#a"]\n'), note('redirects: ["/old/#a"]\n')],
    ['none where there is none', 'Text.\n', 'Text.\n'],
  ])('takes out %s', (_, text, expected) => {
    expect(withoutRedirect(text, '/old/')).toBe(expected);
  });

  it('takes back what was added, byte for byte', () => {
    const lines = fc.constantFrom(
      'title: A',
      'tags: [a, b]',
      'x: |\n  one\n\n  two',
      '# said',
      'redirects:\n  - /a/',
      'redirects: [/a/, /b/]',
      '',
    );
    const ends = fc.constantFrom('\n', '\r\n');
    const addresses = fc.constantFrom('/new/', '/ü/', '/x y/', '/p, q/', '/it’s: "so"/'.replaceAll('"', ''));
    fc.assert(
      fc.property(
        fc.uniqueArray(lines, {selector: (line) => line.slice(0, 4)}),
        ends,
        addresses,
        (yaml, end, address) => {
          const text = ['---', ...yaml, '---', 'Text.', ''].join('\n').replaceAll('\n', end);
          const more = withRedirect(text, address) ?? '';
          expect(addressesIn(more)).toEqual([...addressesIn(text), address]);
          expect(withoutRedirect(more, address)).toBe(text);
        },
      ),
      {numRuns: 300},
    );
  });
});
