import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Block} from '../../../src/notes/history/block';
import {compare, foldedRows, type Row} from '../../../src/notes/history/compare';

const block = (text: string): Block => ({kind: 'text', text});
const heading = (text: string, depth: number): Block => ({kind: 'heading', text, depth});
const code = (text: string): Block => ({kind: 'code', text});

/** Each row as a sign and its text: `=` same, `-` removed, `+` added, `~` changed. */
const SIGNS = {same: '=', removed: '-', added: '+', changed: '~'} as const;
const printed = (rows: readonly Row[]) => rows.map(({change, block: {text}}) => `${SIGNS[change]} ${text}`);
const compared = (before: readonly Block[], after: readonly Block[]) => printed(compare(before, after));
const texts = (...all: readonly string[]) => all.map(block);

describe('compare', () => {
  it.each<[string, Block[], Block[], string[]]>([
    ['nothing', [], [], []],
    ['the same', texts('a', 'b'), texts('a', 'b'), ['= a', '= b']],
    ['what is new', texts('a'), texts('a', 'b'), ['= a', '+ b']],
    ['what is gone', texts('a', 'b'), texts('b'), ['- a', '= b']],
    ['what is changed', texts('the big dog'), texts('the small dog'), ['~ the small dog']],
    [
      'what has little in common',
      texts('one two three'),
      texts('four five three'),
      ['- one two three', '+ four five three'],
    ],
    ['blocks of two kinds', [block('x = 1')], [code('x = 1')], ['- x = 1', '+ x = 1']],
    ['a heading on another level', [heading('a', 2)], [heading('a', 3)], ['~ a']],
    [
      'a new block among changed ones',
      texts('the cat sat here', 'the dog ran off'),
      texts('the cat sat there', 'quite another matter', 'the dog ran away'),
      ['~ the cat sat there', '+ quite another matter', '~ the dog ran away'],
    ],
    [
      'changed blocks, one of them gone',
      texts('the cat sat here', 'quite another matter', 'the dog ran off'),
      texts('the cat sat there', 'the dog ran away'),
      ['~ the cat sat there', '- quite another matter', '~ the dog ran away'],
    ],
  ])('shows %s', (_, before, after, rows) => {
    expect(compared(before, after)).toEqual(rows);
  });

  it('gives the words of a changed block', () => {
    expect(compare(texts('the big dog'), texts('the small dog'))[0]?.parts).toEqual([
      {change: 'same', text: 'the '},
      {change: 'removed', text: 'big'},
      {change: 'added', text: 'small'},
      {change: 'same', text: ' dog'},
    ]);
  });

  it('holds the new text whole and in order', () => {
    const any = fc.array(fc.constantFrom('a b c', 'a b d', 'e', 'f g', 'f h').map(block), {maxLength: 8});
    fc.assert(
      fc.property(any, any, (before, after) => {
        const rows = compare(before, after);
        const now = rows.filter(({change}) => change !== 'removed').map(({block: {text}}) => text);
        const gone = rows.filter(({change}) => change !== 'added').length;
        expect(now).toEqual(after.map(({text}) => text));
        expect(gone).toBe(before.length);
      }),
    );
  });
});

describe('foldedRows', () => {
  /** Folded stretches in brackets. */
  const folded = (before: readonly Block[], after: readonly Block[]) =>
    foldedRows(compare(before, after)).map(({folded: is, rows}) => {
      const text = rows.map((row) => row.block.text).join(' ');
      return is ? `[${text}]` : text;
    });
  const letters = (text: string) => [...text].map(block);

  it.each([
    ['abcdefgh', 'abcdeXfgh', ['[a b c d]', 'e X f', '[g h]']],
    ['abcd', 'Xabcd', ['X a', '[b c d]']],
    ['abc', 'abXc', ['a b X c']],
    ['abcdef', 'aXbcdYef', ['a X b c d Y e f']],
    ['ab', 'ab', ['[a b]']],
    ['', '', []],
  ])('of %s and %s', (before, after, stretches) => {
    expect(folded(letters(before), letters(after))).toEqual(stretches);
  });

  it('keeps the headings over a change', () => {
    const before = [
      heading('One', 2),
      block('a'),
      heading('Two', 2),
      block('b'),
      heading('Deep', 3),
      ...letters('cdef'),
    ];
    const after = [...before, block('X')];
    expect(folded(before, after)).toEqual(['[One a]', 'Two b Deep', '[c d e]', 'f X']);
  });
});
