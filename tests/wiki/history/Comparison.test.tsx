import {describe, expect, it} from 'vitest';
import type {Block} from '../../../src/notes/history/block';
import {compare} from '../../../src/notes/history/compare';
import {Comparison} from '../../../src/wiki/history/Comparison';
import {outlineOf, tagsOf, textOf} from '../../html';

const view = (before: readonly Block[], after: readonly Block[]) => <Comparison rows={compare(before, after)} />;
const text = (words: string): Block => ({kind: 'text', text: words});

describe('Comparison', () => {
  it('marks words by elements, and says what they are', () => {
    expect(outlineOf(view([text('a big dog')], [text('a small dog')]))).toContain(
      '<p>a <del><span> removed: </span>big<span>, end of what was removed </span></del>' +
        '<ins><span> added: </span>small<span>, end of what was added </span></ins> dog</p>',
    );
  });

  it('shows headings as headings, one level lower, and code as code', () => {
    const blocks: Block[] = [
      {kind: 'title', text: 'A'},
      {kind: 'heading', depth: 2, text: 'B'},
      {kind: 'heading', depth: 6, text: 'C'},
      {kind: 'code', text: 'x'},
      {kind: 'quote', text: 'q'},
      {kind: 'item', depth: 1, text: 'i'},
    ];
    expect(tagsOf(view([], blocks)).filter((tag) => !['div', 'ins', 'span'].includes(tag))).toEqual([
      'h3',
      'h3',
      'h6',
      'pre',
      'code',
      'blockquote',
      'p',
    ]);
  });

  it('folds what is far from a change', () => {
    const before = [...'abcdef'].map(text);
    const outline = outlineOf(view(before, [...before, text('X')]));
    expect(outline).toContain('<details><summary>5 unchanged passages</summary>');
  });

  it('shows hostile text as text', () => {
    const evil = '<script>alert(1)</script>';
    const hostile = view([text(`${evil} a b`)], [text(`${evil} a c`), text(evil)]);
    expect(tagsOf(hostile)).not.toContain('script');
    expect(textOf(hostile)).toContain(evil);
  });
});
