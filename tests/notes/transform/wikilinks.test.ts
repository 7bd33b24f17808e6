import fc from 'fast-check';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import {parseFrontMatter} from '../../../src/notes/frontmatter';
import {parseNote} from '../../../src/notes/reading/parse';
import {transformWikilinks} from '../../../src/notes/transform/wikilinks';
import {indexWith} from '../notes';
import {outline} from './outline';

/** What a note, `docs/here/note.md`, becomes among these other notes, and what is wrong with it. */
function transformed(text: string, others: Readonly<Record<string, string>> = {}, name = 'here/note.md') {
  const own = `docs/${name}`;
  const texts: Readonly<Record<string, string>> = {...others, [name]: text};
  const index = indexWith(texts);
  const bodyOf = (sourcePath: string) => parseFrontMatter(sourcePath, texts[sourcePath.replace('docs/', '')] ?? '');
  const {body, bodyLine} = bodyOf(own);
  const tree = parseNote(own, body);
  const problems = transformWikilinks(tree, {
    sourcePath: own,
    index,
    bodyLine,
    treeOf: (sourcePath) => parseNote(sourcePath, bodyOf(sourcePath).body),
  });
  return {
    outline: outline(tree),
    problems: problems.map(({place, rule}) => `${place.line}:${place.column} ${rule}`),
    tree,
  };
}

const OTHERS = {
  'other/My note.mdx': '---\ntitle: Mine\n---\n\n## One & two\n\nText ^b1',
  'pic.png': '',
  'paper.pdf': '',
  'draft.md': '---\ndraft: true\n---',
  'unlisted.md': '---\ntitle: U\nunlisted: true\n---\nText',
};

describe('a part that notes take in', () => {
  it('leads where it says from its own place', () => {
    const tree = parseNote('docs/x/_part.mdx', 'See [[Bee|it]], [[none]] and [[Draft]].');
    const index = indexWith({'b.md': '---\ntitle: Bee\n---', 'draft.md': '---\ndraft: true\n---'});
    transformWikilinks(tree, {sourcePath: 'docs/x/_part.mdx', index, bodyLine: 1, treeOf: () => undefined});
    expect(outline(tree)).toBe('paragraph(See link[../b.md](it), none and Draft.)');
  });
});

describe('links between the journal and other notes', () => {
  const JOURNAL = {
    'journal/2026-03-20-frost.md': '---\ntitle: Frost\n---\n\n## Night',
    'journal/b.md': '---\ntitle: B\nslug: thaw\n---',
    'soil.mdx': '---\ntitle: Soil\n---',
  };

  it.each([
    [
      'here/note.md',
      '[[frost#night|f]] [f](../journal/2026-03-20-frost.md?x#night)',
      ['/journal/2026/03/20/frost/#night', '/journal/2026/03/20/frost/?x#night'],
    ],
    ['here/note.md', '[[B]] [s](../soil.mdx)', ['/journal/thaw/', '../soil.mdx']],
    ['journal/2026-03-21-c.md', '[[soil]] [b](b.md) [s][1]\n\n[1]: ../soil.mdx', ['/soil/', 'b.md', '/soil/']],
    [
      'journal/2026-03-21-c.md',
      '[a](#one) [[#one]] [a][1] [t](#)\n\n## One\n\n[1]: #one',
      ['/journal/2026/03/21/c/#one', '/journal/2026/03/21/c/#one', '#', '/journal/2026/03/21/c/#one'],
    ],
    ['here/note.md', '[a](#one) [[#one]]\n\n## One', ['#one', '#one']],
    [
      'here/note.md',
      '[x](https://a.example/b.md) [y](/journal/) [z](nowhere.md)',
      ['https://a.example/b.md', '/journal/', 'nowhere.md'],
    ],
  ])('of %s: %s', (name, text, urls) => {
    const found: string[] = [];
    visit(transformed(text, JOURNAL, name).tree, (node) => void ('url' in node && found.push(node.url)));
    expect(found).toEqual(urls);
  });
});

describe('transformWikilinks', () => {
  it.each([
    ['[[my note]]', 'paragraph(link[../other/My%20note.mdx](my note))'],
    ['[[Mine|label]]', 'paragraph(link[../other/My%20note.mdx](label))'],
    ['[[Mine#One & two]]', 'paragraph(link[../other/My%20note.mdx#one--two](Mine › One & two))'],
    ['[[Mine^b1]]', 'paragraph(link[../other/My%20note.mdx#%5Eb1](Mine))'],
    ['## Top\n\n[[#Top]] [[note]]', 'heading(Top)\nparagraph(link[#top](Top) link[./note.md](note))'],
    ['[[paper.pdf]]', 'paragraph(link[../paper.pdf](paper.pdf))'],
    ['![[paper.pdf]]', 'paragraph(link[../paper.pdf](paper.pdf))'],
    ['A ![[pic.png]].', 'paragraph(A image[../pic.png pic].)'],
    ['![[pic.png|A map|300]]', 'paragraph(span[className=sized-picture style=width: 300px](image[../pic.png A map]))'],
    [
      '![[pic.png|300x200]]',
      'paragraph(span[className=sized-picture style=width: 300px; height: 200px](image[../pic.png pic]))',
    ],
    ['[see [[Mine]]](a.md)', 'paragraph(link[a.md](see Mine))'],
    [
      '| a |\n|-|\n| [[Mine\\|x]] |',
      'table(tableRow(tableCell(a))tableRow(tableCell(link[../other/My%20note.mdx](x))))',
    ],
    ['[[unlisted]]', 'paragraph(link[../unlisted.md](unlisted))'],
    ['![[unlisted]]', 'paragraph(link[../unlisted.md](unlisted))'],
    ['`[[Mine]]` and [x](y.md)', 'paragraph(inlineCode([[Mine]]) and link[y.md](x))'],
    ['Text ^b2', 'paragraph[id=^b2](Text)'],
    ['- a ^b2\n- b', 'list(listItem[id=^b2](paragraph(a))listItem(paragraph(b)))'],
    ['> quoted\n\n^q', 'blockquote[id=^q](paragraph(quoted))'],
    ['## Named ^n', 'heading(Named)'],
  ])('makes of %j', (text, expected) => {
    expect(transformed(text, OTHERS)).toMatchObject({outline: expected, problems: []});
  });

  it.each([
    ['[[nowhere]]', 'paragraph(nowhere)', '1:1 unknown-note'],
    ['![[nowhere.png]]', 'paragraph(nowhere.png)', '1:1 unknown-note'],
    ['a [[Mine#Three]]', 'paragraph(a link[../other/My%20note.mdx](Mine › Three))', '1:3 unknown-heading'],
    ['---\na: 1\n---\n\n[[draft|words]]', 'paragraph(words)', '5:1 hidden-note'],
    ['![[draft]]', 'paragraph(draft)', '1:1 hidden-note'],
    ['---\ndraft: true\n---\n[[draft]]', 'paragraph(link[../draft.md](draft))', undefined],
  ])('says what is wrong with %j', (text, expected, problem) => {
    expect(transformed(text, OTHERS)).toMatchObject({
      outline: expected,
      problems: problem === undefined ? [] : [problem],
    });
  });

  it('never throws and leaves no wikilink', () => {
    const links = '[[Mine]] ![[Mine]] ![[note]] ![[note#a]] ![[pic.png|3]] [[x ^b text [a](b.md) [a][r] [^1]'.split(
      ' ',
    );
    const blocks = ['# a', '- ', '> ', '| a |\n|-|\n| ', '\n', '\n\n', ' ', '[r]: c.md', '[^1]: d'];
    const pieces = fc.constantFrom(...links, ...blocks);
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const {tree} = transformed(parts.join(''), OTHERS);
        expect(JSON.stringify(tree)).not.toContain('"wikilink"');
      }),
    );
  });
});

describe('an embed', () => {
  const source =
    '---\ntitle: Sub\n---\n\n# Sub\n\nFirst [a](../x.md#y) ![p](pic.png) [b][r] [[note]][^1].\n\n## One\n\nPart ^k\n\n### Deep\n\nDeep text\n\n## Two\n\n- item ^i\n- more\n\n[r]: /abs/\n[^1]: Foot';
  const others = {'sub/sub.md': source, 'sub/pic.png': '', 'x.md': '# Y'};
  const frame = (content: string, href: string) =>
    `section[className=transclusion](${content}paragraph[className=transclusion-source](link[${href}](Sub)))`;

  it('shows a note, its links leading where they led, without its title', () => {
    const content = [
      'paragraph(First link[../x.md#y](a) image[../sub/pic.png p] link[/abs/](b) link[./note.md](note).)',
      'heading[id=embed-docs-sub-sub-md-one](One)paragraph(Part ^k)',
      'heading[id=embed-docs-sub-sub-md-deep](Deep)paragraph(Deep text)',
      'heading[id=embed-docs-sub-sub-md-two](Two)list(listItem(paragraph(item ^i))listItem(paragraph(more)))',
    ];
    const {outline: made, problems} = transformed('![[sub]]', others);
    expect(made).toBe(frame(content.join('').replace(' ^k', '').replace(' ^i', ''), '../sub/sub.md'));
    expect(problems).toEqual([]);
  });

  it.each([
    [
      'a section',
      '![[sub#One]]',
      'heading[id=embed-docs-sub-sub-md-one](One)paragraph(Part)heading[id=embed-docs-sub-sub-md-deep](Deep)paragraph(Deep text)',
      '#one',
    ],
    ['a block', '![[sub#^k]]', 'paragraph(Part)', '#%5Ek'],
    ['an entry of a list', '![[sub^i]]', 'list(listItem(paragraph(item)))', '#%5Ei'],
  ])('shows %s', (_, text, content, hash) => {
    expect(transformed(text, others).outline).toBe(frame(content, `../sub/sub.md${hash}`));
  });

  it('shows HTML in Markdown, but not in MDX, which knows none', () => {
    const html = {'sub.md': '<div>\n\nText <b>bold</b>\n\n</div>'};
    expect(transformed('![[sub]]', html).outline).toContain(
      'html(<div>)paragraph(Text html(<b>)boldhtml(</b>))html(</div>)',
    );
    expect(transformed('![[sub]]', html, 'here/note.mdx').outline).toContain('(paragraph(Text bold)paragraph[');
  });

  it('inside running text is a link', () => {
    expect(transformed('See ![[sub]].', others).outline).toBe('paragraph(See link[../sub/sub.md](sub).)');
  });

  it('that would hold itself is a link and a problem', () => {
    const {outline: made, problems} = transformed('Text\n\n![[sub]]', {'sub.md': 'Sub\n\n![[note]]'});
    expect(made).toBe(
      'paragraph(Text)\nsection[className=transclusion](paragraph(Sub)paragraph(link[./note.md](note))paragraph[className=transclusion-source](link[../sub.md](sub)))',
    );
    expect(problems).toEqual(['3:1 embed-cycle']);
    expect(transformed('![[note]]').problems).toEqual(['1:1 embed-cycle']);
  });

  it('ends when notes embed each other many times over', () => {
    const twice = (n: number): [string, string] => [`n${n}.md`, `![[n${n + 1}]]\n\n![[n${n + 1}]]`];
    const chain = Object.fromEntries(Array.from({length: 20}, (_, n) => twice(n)));
    const {problems} = transformed('![[n0]]', chain);
    expect(new Set(problems)).toEqual(new Set(['1:1 embeds']));
  });
});
