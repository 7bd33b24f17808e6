import {describe, expect, it} from 'vitest';
import {noteOf} from './note';

describe('noteOf', () => {
  it('takes the title from the front matter', () => {
    const {url, title, sections} = noteOf('a/b.md', '---\ntitle: Bills\n---\n# Paying\n\nPay **them all** now.');
    expect([url, title]).toEqual(['/a/b.md', 'Bills']);
    expect(sections.map(({heading, text}) => [heading, text])).toEqual([
      ['', ''],
      ['Paying', 'Pay them all now.'],
    ]);
  });

  it('takes the first heading where there is none', () => {
    const {title, sections} = noteOf('b.md', '# Bills\n\nPay.\n\n## When `due`\n\n```js\npay()\n```\n\n- one\n- two');
    expect(title).toBe('Bills');
    expect(sections).toEqual([
      {anchor: '', heading: '', text: 'Pay.', code: ''},
      {anchor: 'When due', heading: 'When due', text: 'one two', code: 'pay()'},
    ]);
  });

  it('parts the cells of a table, and reads what pictures show', () => {
    const [section] = noteOf('c.md', '| a | b |\n| - | - |\n| c | d |\n\n![A cat](cat.png)').sections;
    expect(section?.text).toBe('a b c d\nA cat');
  });
});
