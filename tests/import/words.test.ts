import type {Root} from 'mdast';
import {describe, expect, it} from 'vitest';
import {plainOfGitbook} from '../../src/import/dialects/gitbook/plain';
import {flatSite, plainOfSite} from '../../src/import/dialects/hugo/plain';
import {flatChapter, plainOfChapter} from '../../src/import/dialects/mdbook/plain';
import {flatPage, plainOfPage} from '../../src/import/dialects/mkdocs/plain';
import {plainOfVault} from '../../src/import/dialects/obsidian/plain';
import {treeOf, storedTree} from '../../src/import/page/store';
import {withoutFormulas} from '../../src/import/words/math';
import {readPlain} from '../../src/import/words/plain';
import {shownText} from '../../src/import/words/shown';
import type {Plain} from '../../src/import/types';
import {countWords} from '../../src/import/words/words';
import {parseNote} from '../../src/notes/reading/parse';
import {imported, sourceOf} from './source';

const asIs = (text: string) => ({text, links: []});
const wordsIn = (text: string | undefined) => [...countWords([text ?? '']).keys()].join(' ');

describe('countWords', () => {
  it.each([
    ['snake_case a*b* H~2~O x\\_y', 'snakecase ab h2o xy'],
    ['Ä-b c.d 10:30 don’t', 'ä b c d 10 30 don t'],
  ])('of %j divides at no mark that may be markup', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });

  it('counts each word without case', () => {
    expect([...countWords(['a B', 'b a b'])]).toEqual([
      ['a', 2],
      ['b', 3],
    ]);
  });
});

describe('withoutFormulas', () => {
  it.each([
    ['a $b`<c$ `$d`', 'a  b c  `$d`'],
    ['<www.a.b$c & d$ e', '<www.a.b c   d  e'],
    ['www.a.b<kbd>$a <b$ c', 'www.a.b<kbd> a  b  c'],
    ['www.a.b$a <b$ c', 'www.a.b$a <b$ c'],
    ['&gthttp://a.b/$c & d$', '&gthttp://a.b/ c   d '],
  ])('of «%s» leaves their words', (text, words) => {
    expect(withoutFormulas(text, true)).toBe(words);
  });
});

describe('readPlain', () => {
  it.each([
    ['markup', '# a *b*\n\n> - **c**d\n', 'a b cd'],
    ['HTML', '<div class="x">a<br>b <b>c</b>d</div>\n\ne <i>f</i><!-- g -->', 'a b cd e f'],
    ['names that are no tags', 'List<Name> and <path>', 'list name and path'],
    ['scripts', '<script>alert(1)</script>\n\nafter', 'after'],
    ['entities', 'a &amp; b&#x20;c &lt;d', 'a b c d'],
    ['no entities that lack their end', 'a&gtb. &amp c &copy;', 'a gtb amp c'],
    ['letters that may be part of an address', 'http://a.b/c&eacute;d e <http://f/&amp;>', 'http a b e f amp'],
    ['a letter that may be part of an address, with what stands beside it', 'c@d.e&notit;é~é f', 'c d f'],
    ['such a letter with the words of an element', 'a@b.c&lowbar;<mark>x1 y', 'a b y'],
    ['several such letters', 'www.a.b(&gt&sup2;c d', 'www a b d'],
    ['no address behind a letter', 'a&gtwww.a.b`<kbd>2) `c', 'a gtwww b kbd 2 c'],
    ['no address behind a tag or a sign', '</b>www.a.b`&amp;` =www.a.b`&amp;`', 'www a b amp'],
    ['no address in brackets that are open', '[ http://a.b/` ` <kbd>`c', 'http a b c'],
    [
      'an address behind brackets that are closed or code',
      '[a] http://a.b/`&amp;`c `[` http://b/`&amp;`',
      'a http b c',
    ],
    ['marks of code beside tildes', 'a ~`b &amp; `c &lt; d`', 'a b amp c d'],
    ['addresses in a link of HTML', '<a href="x">http://a.b\\</a>c', 'http a bc'],
    ['code', '`a&amp;b`\n\n```js title="c.js"\nd\n```\n\n    e\n', 'a amp b c js d e'],
    ['tables and tasks', '| a | b |\n|---|---|\n| c | `d` |\n\n- [x] e', 'a b c d e'],
    ['pictures and links', '![a](b.png "c") [d](e.md) [f] [g][f]\n\n[f]: h.md', 'a d f g'],
    ['footnotes', 'a[^x] b\n\n[^x]: c\n[^y]: d e', 'a b c d e'],
    ['code of footnotes', 'a[^b]\n\n[^b]: c\n\n    ```js\n    d [e](f)\n    ```\n\ng', 'a c d e f g'],
    ['words of a link with a mark of code', '[a ` b](c.md)', 'a b'],
    ['declarations of HTML', 'a <!b; c> d <!e f> g', 'a d g'],
    ['struck words', 'H~2~O ~~a~~b <del>c</del>d', 'h2o ab cd'],
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
    ['links without end', '[a]('.repeat(2000)],
    ['quotes too deep', `${'>'.repeat(20_000)} a`],
  ])('gives up at %s, soon', (_, text) => {
    expect(readPlain(text, asIs)).toBeUndefined();
  });

  it('reads thousands of marks that close nothing', () => {
    expect(wordsIn(readPlain(`${'*a '.repeat(2000)}b`, asIs)?.text)).toBe('a b');
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

describe('what dialects lay out and take off', () => {
  const read = (text: string, flat: (text: string) => string, plain: (text: string) => Plain) => {
    const found = readPlain(flat(text), plain);
    return [wordsIn(found?.text), found?.links];
  };

  it.each([
    ['{{< figure src="a.png" caption="b *c*" >}} d', 'b c d', ['a.png']],
    ['{{<figure src="a.png" caption="b">}} c', 'b c', ['a.png']],
    ['[a]({{< relref "b.md" >}}) {{< relref "c.md" >}}', 'a', ['b.md']],
    ['    {{< tab "a" >}}\nb\n{{< /tab >}}', 'a b', []],
    ['{{% notice tip "a <b>c</b>" %}}\nd\n{{% /notice %}} {{</* e */>}} `{{< f >}}` {{ .g }}', 'a c d e f g', []],
    ['## a {#b .c}\n\n{d} e\n{.f}\n\n:seedling: :g: 10:30', 'a d e g 10 30', []],
  ])('of Hugo: %j', (text, words, links) => {
    expect(read(text, flatSite, plainOfSite)).toEqual([words, links]);
  });

  it.each([
    ['a {{#include b.md}} \\{{#include c.md}}\n\n```\n{{#include d.rs:2}}\n```\n{{e}}', 'a include c md e', []],
    ['<Listing number="1-2" file-name="a.rs" caption="b `c`">\n\n```rust\nd\n```\n\n</Listing>', '1 2 a rs b c d', []],
    ['## a { #b }\n\n[c](d.md) {e}', 'a c e', ['d.md']],
  ])('of mdBook: %j', (text, words, links) => {
    expect(read(text, flatChapter, plainOfChapter)).toEqual([words, links]);
  });

  it.each([
    ['!!! tip\n    a [b](c.md)\n\n??? note "d"\n\n    e\n\nf', 'tip a b d e f', ['c.md']],
    ['=== "a"\n\n    ```\n    === "b"\n    ```\n\n    !!! c ""\n\n        [d](e.md)', 'a b d', ['e.md']],
    ['=== "a"\n\n    b\n    ```\n\nc `d` [e](f.md)', 'a b c d e', ['f.md']],
    ['--8<-- "a.md"\n\n--8<--\nb.md\n--8<--\n\n```\n--8<-- "c"\n;--8<-- "d"\n```', '8 d', []],
    ['/// note | a\nb\n///\n\n*[c]: d', 'a b d', []],
    ['a [b] c\n[b]: d.md\n\n- e\n\n    [^f]:\n        g', 'a b c e g', ['d.md']],
    ['H~2~O x^2^ {~~a~>b~~} ==c== ++ctrl+d++ C++ `#!py e` :f-g: 1:2', 'h2o x2 ab c e 1 2', []],
    ['a{ .b #c d="e" } {f} {{ g }} {{ h("i") }} [j][k]', 'a f h i j', []],
    ['a{ .~b } c {.} { =d }', 'a c d', []],
    ['<div markdown>\n![a](b.png){ width=3 }\n</div>', 'a', ['b.png']],
  ])('of MkDocs: %j', (text, words, links) => {
    expect(read(text, flatPage, plainOfPage)).toEqual([words, links]);
  });

  it.each([
    ['Hugo', flatSite, plainOfSite],
    ['mdBook', flatChapter, plainOfChapter],
    ['MkDocs', flatPage, plainOfPage],
  ])('of %s comes to an end with text that closes nothing', (_, flat, plain) => {
    for (const part of [
      '{',
      '{{',
      '{{< ',
      '{{#include ',
      '<Listing ',
      '<a markdown ',
      '[',
      '](',
      '++a',
      '{#',
      '"',
      ':a',
      '    ',
    ])
      expect(plain(flat(`${part.repeat(20_000)}\n\nend`)).text).toContain('end');
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

  it('that a vault keeps for its writer alone are explained, whatever another reader takes for code', () => {
    const {report} = imported(sourceOf({'a.md': 'a %% ` b %% ` c'}), 'obsidian');
    expect(report.pages[0]).toMatchObject({words: 3, explained: 1, missing: []});
  });

  it.each(['markdown', 'obsidian'])('that mark what Jekyll shows as it is are left out of %s, and said', (dialect) => {
    const {report} = imported(sourceOf({'a.md': 'a {% raw %}b{% endraw %} c\n\n```\n{% raw %}\n```'}), dialect);
    expect(report.findings.map(({rule, what}) => [rule, what])).toEqual([
      ['raw-tag', 'A tag of Jekyll: {% raw %}'],
      ['raw-tag', 'A tag of Jekyll: {% endraw %}'],
    ]);
    expect(report.pages[0]).toMatchObject({words: 6, explained: 2, missing: []});
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
