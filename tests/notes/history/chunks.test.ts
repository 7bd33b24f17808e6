import {describe, expect, it} from 'vitest';
import {chunksOf} from '../../../src/notes/history/chunks';

const chunks = (body: string, mdx = true) => chunksOf(body, {mdx});

describe('chunksOf', () => {
  it.each([
    ['paragraphs and headings', 'One\ntwo\n\n# Three\n\nFour', ['One\ntwo', '# Three', 'Four']],
    ['what belongs to a list with it', '- one\n\n  two\n\n- three\n\nFour', ['- one\n\n  two\n\n- three', 'Four']],
    ['code as one', '```js\na\n\nb\n```\n\nc', ['```js\na\n\nb\n```', 'c']],
    ['code in longer fences', '````\n```\n\na\n````\n\nb', ['````\n```\n\na\n````', 'b']],
    ['boxes as one', ':::tip\n\na\n\n:::\n\nb', [':::tip\n\na\n\n:::', 'b']],
    ['a quotation and what follows', '> a\n\nb', ['> a', 'b']],
    ['nothing', '\n\n', []],
  ])('cuts off %s', (_, body, parts) => {
    expect(chunks(body)).toEqual(parts);
  });

  it.each([
    ['names of links', 'a [b]\n\n[b]: c.md', true],
    ['footnotes', 'a[^1]\n\n[^1]: b', true],
    ['code in a list', '- ```\n  a\n  ```', true],
    ['boxes in boxes', '::::tip\n\n:::note\n\na\n\n:::\n\n::::', true],
    ['HTML', 'a\n\n<div>\n\nb\n\n</div>', false],
  ])('leaves %s to the whole parser', (_, body, mdx) => {
    expect(chunks(body, mdx)).toBeUndefined();
  });
});
