import {describe, expect, it} from 'vitest';
import {itemsIn, rowsIn} from '../../../src/notes/history/regular';

describe('itemsIn', () => {
  it.each([
    ['items of one line', '- one\n- two', ['one', 'two']],
    ['numbers and signs', '1. one\n2) two\n* three', ['one', 'two', 'three']],
    ['items with blank lines between them', '- one\n\n- two\n', ['one', 'two']],
    ['items over several lines', '- one\n  more\nlazy\n- two', ['one\nmore\nlazy', 'two']],
  ])('takes %s', (_, chunk, items) => {
    expect(itemsIn(chunk)).toEqual(items);
  });

  it.each([
    ['a list in a list', '- one\n  - two'],
    ['a paragraph below an item', '- one\n\n  two'],
    ['tasks', '- [ ] one\n- [x] two'],
    ['a heading in an item', '- # one'],
    ['code in an item', '-      one'],
    ['a line', '- one\n- ---'],
    ['an empty item', '- one\n-'],
    ['an element', '- <Term id="a">b</Term>'],
    ['running text', 'one\n- two'],
  ])('leaves out %s', (_, chunk) => {
    expect(itemsIn(chunk)).toBeUndefined();
  });
});

describe('rowsIn', () => {
  it('takes a table, with empty cells', () => {
    expect(rowsIn('| a | b |\n| :-: | - |\n| 1 |  |')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });

  it.each([
    ['a row with too many cells', '| a |\n| - |\n| 1 | 2 |'],
    ['a bar that is escaped', '| a \\| b |\n| - |'],
    ['no line below the head', '| a |\n| b |'],
    ['text behind it', '| a |\n| - |\ntext'],
    ['rows without a bar at the end', '| a | b\n| - | -'],
    ['a table of nothing', '|'],
  ])('leaves out %s', (_, chunk) => {
    expect(rowsIn(chunk)).toBeUndefined();
  });
});
