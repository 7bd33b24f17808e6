import {describe, expect, it} from 'vitest';
import {parseFrontMatter} from '../../../src/notes/frontmatter';
import {parseNote} from '../../../src/notes/reading/parse';
import {writtenPage} from '../../../src/wiki/preview/written';
import {indexWith} from '../../notes/notes';

const TEXTS: Readonly<Record<string, string>> = {
  'a.mdx': [
    '---\nkind: guide\ntitle: A & B\ndescription: Of <a> and b.\n---\n',
    'See [[c]], [b](./sub/b.mdx#part), [out](https://example.org/) and [home](/x/).\n',
    '## One *two*\n\n<Quote speaker="S">\n\nSaid.\n\n</Quote>\n\n:::tip\nTip {/* no */}\n:::\n\n![p](p.png)',
  ].join('\n'),
  'c.md': '---\ntitle: C\nslug: /see/\n---\n\n<b onclick="x">raw</b> text',
  'sub/b.mdx': '# Part',
};

/** The page of a note below /base/. */
function page(name: string): string {
  const index = indexWith(TEXTS);
  const note = index.names.notes.get(`docs/${name}`);
  if (note === undefined) throw new Error('There is no such note.');
  const treeOf = (path: string) => parseNote(path, parseFrontMatter(path, TEXTS[path.slice(5)] ?? '').body);
  return writtenPage({note, index, treeOf, baseUrl: '/base/'});
}

describe('the page of a note being written', () => {
  it('has what previews read: kind, description, title, text, links to pages, ids of headings', () => {
    expect(page('a.mdx')).toMatchInlineSnapshot(`
      "<head><meta name="note:kind" content="guide"><meta name="description" content="Of <a> and b."></head><body><main><article><h1>A &#x26; B</h1><div class="markdown"><p>See <a href="/base/see/">c</a>, <a href="/base/sub/b/#part">b</a>, <a href="https://example.org/">out</a> and <a href="/base/x/">home</a>.</p>
      <h2 id="one-two">One <em>two</em></h2>
      <div><p>Said.</p></div>
      <div><p>Tip </p></div>
      <p></p></div></article></main></body>"
    `);
  });

  it('has no HTML that stands in Markdown', () => {
    expect(page('c.md')).toContain('<div class="markdown"><p>raw text</p></div>');
  });
});
