import {describe, expect, it} from 'vitest';
import {turned} from '../source';

describe('HTML', () => {
  it.each([
    ['keeps the blanks at the ends of its elements', 'a<mark> b</mark>c <u>d </u>e', 'a <mark>b</mark>c <u>d</u> e'],
    ['keeps the blank of a line break at the end of an element', 'a<b><br>b</b>', 'a **b**'],
    ['keeps a blank of elements that hold no more', 'a<del> </del>b<code> </code>c<b></b>d', 'a b cd'],
    ['keeps the blank of an element that ends too late', '<b>a<del> </b>b', '**a** b'],
    ['keeps words of a table without cells', 'a <table> b', 'a  b'],
    ['keeps words beside the cells of a table', '<table><tr>a<td>b</td></tr></table>', 'a\n\n| |\n| - |\n| b |'],
    [
      'keeps lists of definitions',
      '<dl><dt>A <b>b</b><br>c</dt><dd>d</dd><div><dt id="e">E</dt><dd><p>f</p><p>g</p></dd></div></dl>',
      '<dl>\n\n<dt>A **b** c</dt>\n\n<dd>\n\nd\n\n</dd>\n\n<dt>\n\nE ^e\n\n</dt>\n\n<dd>\n\nf\n\ng\n\n</dd>\n\n</dl>',
    ],
    ['keeps what stands between definitions', '<dl><dt>A</dt><p>b</p><dd>c</dd></dl>', '**A**\n\nb\n\nc'],
    ['keeps cells outside of rows', '<table><td>a</td></table>', 'a'],
  ])('%s', (_, html, body) => {
    expect(turned(html, 'markdown').body).toBe(body);
  });
});
