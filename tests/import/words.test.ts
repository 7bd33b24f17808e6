import type {Root} from 'mdast';
import {describe, expect, it} from 'vitest';
import {plainOfGitbook} from '../../src/import/dialects/gitbook/plain';
import {plainOfVault} from '../../src/import/dialects/obsidian/plain';
import {treeOf, storedTree} from '../../src/import/page/store';
import {readPlain} from '../../src/import/words/plain';
import {shownText} from '../../src/import/words/shown';
import {countWords} from '../../src/import/words/words';
import {parseNote} from '../../src/notes/reading/parse';
import {imported, sourceOf} from './source';

const asIs = (text: string) => ({text, links: []});
const wordsIn = (text: string | undefined) => [...countWords([text ?? '']).keys()].join(' ');

describe('readPlain', () => {
  it.each([
    ['markup', '# a *b*\n\n> - **c**d\n', 'a b cd'],
    ['HTML', '<div class="x">a<br>b <b>c</b>d</div>\n\ne <i>f</i><!-- g -->', 'a b cd e f'],
    ['names that are no tags', 'List<Name> and <path>', 'list name and path'],
    ['scripts', '<script>alert(1)</script>\n\nafter', 'after'],
    ['entities', 'a &amp; b&#x20;c &lt;d', 'a b c d'],
    ['code', '`a&amp;b`\n\n```js title="c.js"\nd\n```\n\n    e\n', 'a amp b c js d e'],
    ['tables and tasks', '| a | b |\n|---|---|\n| c | `d` |\n\n- [x] e', 'a b c d e'],
    ['pictures and links', '![a](b.png "c") [d](e.md) [f] [g][f]\n\n[f]: h.md', 'a d f g'],
    ['footnotes', 'a[^x] b\n\n[^x]: c\n[^y]: d e', 'a b c d e'],
    ['struck words', 'H~2~O ~~a~~b', 'h 2 o a b'],
  ])('takes %s off', (_, text, words) => {
    expect(wordsIn(readPlain(text, asIs)?.text)).toBe(words);
  });

  it('gives the addresses of links, pictures and HTML', () => {
    const text = '[a](b.md) ![c](d.png) <a href="e.md">f</a> [g]\n\n<img src="h.png">\n\n[g]: i.md';
    expect(readPlain(text, asIs)?.links).toEqual(['b.md', 'd.png', 'e.md', 'i.md', 'h.png']);
  });

  it('keeps code from a dialect that takes its marks off, and puts it back where it was', () => {
    const text = '{% a %} `{% b %}` c\n\n```\n{% d %}\n```\n\n{% e `f` %} `g`';
    const shown = readPlain(text, (all) => ({text: all.replace(/\{%[^]*?%\}/g, ''), links: []}))?.text;
    expect(wordsIn(shown)).toBe('b c d g');
  });

  it.each([
    ['marks without end', '*a '.repeat(2000)],
    ['quotes too deep', `${'>'.repeat(20_000)} a`],
  ])('gives up at %s, soon', (_, text) => {
    expect(readPlain(text, asIs)).toBeUndefined();
  });
});

describe('what dialects take off', () => {
  it.each([
    ['{% hint style="info" %}\na\n{% endhint %}', 'a', []],
    ['{% tab title="A b" icon="leaf" %}', 'a b', []],
    ['{% content-ref url="a.md" %}\n{% file src="b.pdf" caption="c" %}', 'c', ['a.md', 'b.pdf']],
  ])('of GitBook: %j', (text, words, links) => {
    const plain = plainOfGitbook(text);
    expect([wordsIn(plain.text), plain.links]).toEqual([words, links]);
  });

  it.each([
    ['[[Note]], [[Note#A|b]], [[Note#^id]]', 'note b', ['Note', 'Note#A', 'Note#^id']],
    ['![[a.png|300]] ![[Note#A]]', '', ['a.png', 'Note#A']],
    ['a %%b\n\nc%% d', 'a d', []],
    ['\u2063A map|300x200\u2063 \u2063250\u2063', 'a map', []],
    ['[!faq]- Why?\nb\n[!tip]\nc', 'why b tip c', []],
  ])('of a vault: %j', (text, words, links) => {
    const plain = plainOfVault(text);
    expect([wordsIn(plain.text), plain.links]).toEqual([words, links]);
  });
});

describe('shownText', () => {
  it.each([
    ['md', 'a **b**c[^1] `d`\n\n[^1]: e', 'a bc d footnotes e'],
    ['md', ':::tip[a]\nb\n:::\n\n:::note\nc\n:::', 'a b note c'],
    ['md', '[[a|b]] ![[c]] ![[/d.png|e|20]] ![f](g.png)', 'b e f'],
    ['md', '```js title="a.js"\nb\n```\n\n10:30', 'a js b 10 30'],
    ['mdx', '<Tabs><Tab title="a">b</Tab></Tabs>\n\n## c {/* #d */}', 'a b c'],
    ['mdx', '<kbd>a</kbd>b \\{c\\}', 'ab c'],
  ])('of a note in %s, %j', (format, text, words) => {
    expect(wordsIn(shownText(parseNote(`a.${format}`, text)))).toBe(words);
  });
});

describe('a stored tree', () => {
  it('comes back as it was, with the places of links and pictures alone', () => {
    const tree = parseNote('a.md', '# a\n\nb [c](d.md) ![e](f.png)');
    const again = treeOf(storedTree(tree));
    expect(again).toEqual(tree);
    const places = (node: Root['children'][number]): string[] => [
      ...(node.position === undefined ? [] : [`${node.type} ${node.position.start.line}`]),
      ...('children' in node ? node.children.flatMap(places) : []),
    ];
    expect(again.children.flatMap(places)).toEqual(['link 3', 'image 3']);
  });
});

describe('words and links of an import', () => {
  it('that are gone with something reported are explained', () => {
    const {report} = imported(sourceOf({'a.md': 'a[^b]\n\n[^b]: c\n\n[^d]: e f'}), 'markdown');
    expect(report.pages[0]).toMatchObject({words: 4, explained: 2, missing: []});
    expect(report.findings.map(({rule}) => rule)).toEqual(['footnote']);
  });

  it('that a dialect loses without a word are a failure', () => {
    const source = sourceOf({'a.md': 'a [b](b.md) ![c](c.png)', 'b.md': 'B', 'c.png': 'x'});
    const {report} = imported(source, 'markdown', {
      dialect: {
        name: 'careless',
        label: 'Careless',
        detect: () => 0,
        survey: () => ({
          pages: [
            {path: 'a.md', folder: [], name: 'a'},
            {path: 'b.md', folder: [], name: 'b'},
          ],
          folders: [],
          skipped: [],
          findings: [],
        }),
        plain: asIs,
        transform: (tree) => void tree.children.splice(0, 1),
      },
    });
    expect(report.pages[0]).toMatchObject({words: 3, missing: ['b', 'c'], links: 2, lost: ['b.md', 'c.png']});
  });

  it('count each page and file that is led to once', () => {
    const source = sourceOf({
      'a.md': '[b](b.md) [b](b.md#x) ![c](c.png) [gone](d.md) [out](https://e.example)',
      'b.md': 'B',
      'c.png': 'x',
    });
    expect(imported(source, 'markdown').report.pages[0]).toMatchObject({links: 2, linksExplained: 0, lost: []});
  });
});
