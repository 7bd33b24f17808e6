import {mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {zipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {openFolder} from '../../src/import/command/disk';
import {LONGEST_TEXT} from '../../src/import/command/text';
import {writeAll} from '../../src/import/command/write';
import {openZip} from '../../src/import/command/zip';
import {refusedEmbeds} from '../../src/import/links/embeds';
import {readPageText} from '../../src/import/read/frontmatter';
import {folderWith} from '../folder';
import {complaints, imported, notesOf, sourceOf, turned} from './source';

const bytes = (text: string) => new TextEncoder().encode(text);
const allFiles = (folder: string) => readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort();

describe('hostile front matter', () => {
  it('of aliases that stand for gigabytes is not expanded', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 12; n++)
      lines.push(`a${n}: &a${n} [${Array.from({length: 9}, () => `*a${n - 1}`).join(', ')}]`);
    const {data, remarks} = readPageText(`---\ntitle: Bomb\n${lines.join('\n')}\n---\nText`);
    expect(data.title).toBe('Bomb');
    expect(remarks.map(({rule}) => rule)).toEqual(['front-matter']);
  });

  it.each(['js', 'javascript', 'coffee', 'json'])('in «%s» is not executed, and left out', (language) => {
    const {data, body, remarks} = readPageText(`---${language}\n{title: process.exit(1)}\n---\nText`);
    expect(data).toEqual({});
    expect(body).toBe('Text');
    expect(remarks.map(({rule}) => rule)).toEqual(['front-matter-language']);
  });

  it('that names the prototype of all objects changes nothing', () => {
    imported(sourceOf({'a.md': '---\n__proto__: {polluted: true}\nconstructor: x\n---\nText'}), 'markdown');
    expect('polluted' in {}).toBe(false);
  });
});

describe('texts that hold each other many times over', () => {
  it.each([
    ['mdbook', 'book.toml', '[book]\nsrc = "."', '{{#include b.md}}'],
    ['mkdocs', 'mkdocs.yml', 'docs_dir: .', '{% include-markdown "b.md" %}'],
    ['hugo', 'hugo.toml', 'contentDir = "."', '{{% include "b.md" %}}'],
    ['gitbook', '.gitbook.yaml', '', '{% include "b.md" %}'],
  ])('stand in a page of %s as they are written', (dialect, settings, text, line) => {
    const again = `${line}\n\n`.repeat(20);
    const source = sourceOf({[settings]: text, 'a.md': `Words\n\n${again}`, 'b.md': `More\n\n${again}`});
    const result = imported(source, dialect);
    expect(complaints(result)).toBe('');
    expect(result.report.findings.map(({rule}) => rule)).toContain('kept-as-code');
    expect(Math.max(...[...notesOf(result).values()].map(({length}) => length))).toBeLessThan(2000);
  });
});

describe('what doubles with every step', () => {
  const steps = Array.from({length: 24}, (_, nth) => nth);

  it('is a template of Hugo that shows twice what stands inside: it is not run', () => {
    const [open, close] = [steps.map(() => '{{< a >}}').join(''), steps.map(() => '{{< /a >}}').join('')];
    const template = '<div>{{ .Inner }}</div><div>{{ .Inner }}</div>';
    const files = {'hugo.toml': '', 'layouts/shortcodes/a.html': template, 'content/a.md': `${open}word${close}\n`};
    const result = imported(sourceOf(files), 'hugo');
    expect(complaints(result)).toBe('');
    expect([...notesOf(result).values()].join('').match(/word/g)).toHaveLength(1);
  });

  it('is a page of VitePress that takes in another twice, which does the same: it stands as it is written', () => {
    const files = Object.fromEntries(
      steps.map((nth) => [`f${nth}.md`, `Part ${nth}\n\n${`<!--@include: ./f${nth + 1}.md-->\n\n`.repeat(2)}`]),
    );
    const result = imported(sourceOf(files), 'markdown');
    expect(complaints(result)).toBe('');
    expect(result.report.findings.map(({rule}) => rule)).toContain('kept-as-code');
  });
});

describe('hostile text', () => {
  it.each([
    ['a script', '<script>alert(1)</script>\n\nafter', 'after'],
    ['a script in a line', 'a <script>alert(1)</script> b', 'a  b'],
    ['a handler', '<img src="" onerror="alert(1)" alt="x"> b', 'x b'],
    ['a link that runs', '[a](javascript:alert(1)) b', 'a b'],
    ['a link that runs in HTML', '<a href="java&#10;script:alert(1)">a</a> b', 'a b'],
    ['a link of data', '[a](data:text/html;base64,AAAA) b', 'a b'],
    ['a style', '<style>body {display: none}</style>\n\nafter', 'after'],
    ['an expression', 'a {process.exit(1)} b', 'a {process.exit(1)} b'],
    ['an import', 'import fs from "fs"', 'import fs from "fs"'],
    ['a component', '<Evil prop={x} />', '\\<Evil prop={x} />'],
  ])('%s does nothing', (_, text, body) => {
    expect(turned(text, 'markdown')).toEqual({body, format: 'md'});
  });

  it.each([
    ['an expression', '<kbd>k</kbd> {process.exit(1)}', '<kbd>k</kbd> \\{process.exit(1)\\}'],
    ['an import', '<kbd>k</kbd>\n\nimport fs from "fs"', '<kbd>k</kbd>\n\n&#x69;mport fs from "fs"'],
    ['an export', '<kbd>k</kbd>\n\nexport const a = 1', '<kbd>k</kbd>\n\n&#x65;xport const a = 1'],
    ['an attribute', '<kbd title="{x}" onclick="y" style="z">k</kbd>', '<kbd title="{x}">k</kbd>'],
  ])('%s does nothing in MDX either', (_, text, body) => {
    expect(turned(text, 'markdown')).toEqual({body, format: 'mdx'});
  });

  it('that is nested too deep to be read stands in a block of code', () => {
    const result = imported(
      sourceOf({'a.md': `${'{% hint %}\n'.repeat(3000)}${'{% endhint %}\n'.repeat(3000)}`}),
      'gitbook',
    );
    expect(complaints(result)).toBe('');
    expect(result.report.findings.map(({rule}) => rule)).toContain('kept-as-code');
  });

  it('of notes that embed each other ends', () => {
    const pages = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.md`, '![[a]]\n\n![[b]]\n\n![[c]]\n']));
    const result = imported(sourceOf(pages), 'obsidian');
    expect(complaints(result)).toBe('');
    expect(notesOf(result).size).toBe(3);
  });
});

describe('hostile files', () => {
  it('that are links of the file system are not followed', async () => {
    const outside = folderWith({'secret.md': 'secret'});
    const inside = folderWith({'a.md': 'A'});
    symlinkSync(path.join(outside, 'secret.md'), path.join(inside, 'b.md'));
    symlinkSync(outside, path.join(inside, 'c'));
    const {files, refused} = await openFolder(inside);
    expect(files.map((file) => file.path)).toEqual(['a.md']);
    expect(refused).toHaveLength(2);
  });

  it('that are no text, or too large, are pages that are skipped', async () => {
    const folder = folderWith({'long.md': 'x'.repeat(LONGEST_TEXT + 1), 'a.md': 'A'});
    writeFileSync(path.join(folder, 'binary.md'), new Uint8Array([0, 1, 2, 3]));
    const {files} = await openFolder(folder);
    const {report} = imported({name: 'x', files: new Map(files.map((file) => [file.path, file]))}, 'markdown');
    expect(report.pages.map(({path: page, outcome}) => `${page} ${outcome}`)).toEqual([
      'a.md imported',
      'binary.md skipped',
      'long.md skipped',
    ]);
  });

  it('that hold one line of 50 MB are skipped, and the rest comes over', async () => {
    const folder = folderWith({'line.md': 'word '.repeat(10_000_000), 'a.md': 'A [line](line.md)'});
    const {files} = await openFolder(folder);
    const {report} = imported({name: 'x', files: new Map(files.map((file) => [file.path, file]))}, 'markdown');
    expect(report.pages.map(({path: page, outcome, lost}) => `${page} ${outcome} ${lost.join()}`)).toEqual([
      'a.md imported ',
      'line.md skipped ',
    ]);
    expect(report.findings.map(({rule}) => rule)).toEqual(['refused-file']);
  });

  it.each([
    ['words', 'word '],
    ['marks of emphasis', '*a _b '],
    ['brackets', '[a]('],
    ['tags', '<a '],
    ['embeds', '![[a]] '],
    ['blocks', '{% hint %} '],
  ])('that hold one long line of %s come over', (_, piece) => {
    for (const dialect of ['markdown', 'obsidian', 'gitbook']) {
      const result = imported(sourceOf({'a.md': piece.repeat(300)}), dialect);
      expect(complaints(result)).toBe('');
    }
  });

  it.each(['../../../etc/passwd', '/etc/passwd', '..\\..\\x.png', 'a/../../x.png', '%2e%2e/%2e%2e/etc/passwd'])(
    'outside of the source, %s, are not brought over',
    (file) => {
      const {files, report} = imported(sourceOf({'a/a.md': `![x](${file}) and [y](<${file}>)`}), 'markdown');
      expect(files.every((one) => one.path.startsWith('docs/in/') && 'text' in one)).toBe(true);
      expect(report.findings.map(({rule}) => rule)).toEqual(['missing-picture', 'missing-link']);
    },
  );

  it('that are drawings with code in them are not brought over', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const {files, report} = imported(sourceOf({'a.md': '![x](a.svg)', 'a.svg': svg}), 'markdown');
    expect(files.map((one) => one.path)).toEqual(['docs/in/_category_.json', 'docs/in/a.md']);
    expect(report.findings.map(({rule}) => rule)).toEqual(['refused-file']);
  });
});

describe('an archive', () => {
  it('gives its files, without the folder that holds all', () => {
    const {files, refused} = openZip(zipSync({'garden/a.md': bytes('A'), 'garden/b/c.md': bytes('C')}));
    expect(files.map(({path: file, text}) => [file, text])).toEqual([
      ['a.md', 'A'],
      ['b/c.md', 'C'],
    ]);
    expect(refused).toEqual([]);
  });

  it.each(['../a.md', '/a.md', 'x/../../a.md', 'C:\\a.md', '..\\a.md'])(
    'whose entry %s leads out of it is read without',
    (name) => {
      const {files, refused} = openZip(zipSync({[name]: bytes('A'), 'b.md': bytes('B')}));
      expect(files.map((file) => file.path)).toEqual(['b.md']);
      expect(refused).toHaveLength(1);
    },
  );

  it('whose entries are links of the file system gives their texts, and follows none', () => {
    const link = {os: 3, attrs: 0o120777 << 16} as const;
    const {files} = openZip(zipSync({'a.md': [bytes('A'), {}], 'b.md': [bytes('/etc/passwd'), link]}));
    expect(files.map(({path: file, text}) => [file, text])).toEqual([
      ['a.md', 'A'],
      ['b.md', '/etc/passwd'],
    ]);
  });

  it.each(['', 'PK\u0003\u0004 and nothing more', 'x'.repeat(1000)])('that is none, «%s», is refused', (text) => {
    expect(() => openZip(bytes(text))).toThrow('The archive cannot be read (invalid zip data). Nothing was written.');
  });

  it('that unpacks to far more than its size is refused', () => {
    const zip = zipSync({'a.md': new Uint8Array(30_000_000)}, {level: 9});
    expect(() => openZip(zip)).toThrow('far more than its size');
  });
});

describe('notes that embed each other thousands deep', () => {
  it('are read without running out of stack, and hold no more than the wiki shows', () => {
    const pages = Object.fromEntries(Array.from({length: 12_000}, (_, n) => [`n${n}`, `n${n + 1}`]));
    const refused = refusedEmbeds(Object.keys(pages), (page) => [pages[page]]);
    expect(refused.size).toBe(Math.floor(11_999 / 81));
    expect([...new Set([...refused.values()].flatMap((why) => [...why.values()]))]).toEqual(['would be one too many']);
  });
});

describe('writing', () => {
  it('takes everything back when a file cannot be written', async () => {
    const site = folderWith({'docs/a.md': 'old', 'docs/tags.yml': ''});
    mkdirSync(path.join(site, 'docs/in/z.md'), {recursive: true});
    const before = allFiles(site);
    const files = new Map([
      ['docs/a.md', () => bytes('new')],
      ['docs/in/b/c.md', () => bytes('C')],
      ['docs/in/z.md', () => bytes('a folder stands here')],
    ]);
    await expect(writeAll(site, files)).rejects.toThrow();
    expect(allFiles(site)).toEqual(before);
    const {files: kept} = await openFolder(path.join(site, 'docs'));
    expect(kept.find((file) => file.path === 'a.md')?.text).toBe('old');
  });
});
