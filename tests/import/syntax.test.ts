import {describe, expect, it} from 'vitest';
import {parseTag} from '../../src/import/dialects/gitbook/tag';
import {tagKeys, withTags} from '../../src/import/page/tags';
import {calloutWords} from '../../src/import/syntax/callout';
import {safeFileName, safeName, newFolder} from '../../src/import/plan/names';
import {turned} from './source';

describe('parseTag', () => {
  it.each([
    ['{% hint style="info" %}', {name: 'hint', attributes: {style: 'info'}, words: []}],
    ["{%tab title='A b' icon=leaf%}", {name: 'tab', attributes: {title: 'A b', icon: 'leaf'}, words: []}],
    ['{% include "../a b.md" %}', {name: 'include', attributes: {}, words: ['../a b.md']}],
    ['{% endtab %}', {name: 'endtab', attributes: {}, words: []}],
    ['{%  %}', {name: '', attributes: {}, words: []}],
  ])('takes %s apart', (source, tag) => {
    expect(parseTag(source)).toEqual(tag);
  });
});

describe('GitBook', () => {
  it.each([
    ['a tag right below text', 'a\n{% hint style="info" %}\nb\n{% endhint %}\nc', 'a\n\n:::info\nb\n:::\n\nc'],
    ['tags on one line', '{% hint style="danger" %} b {% endhint %}', ':::danger\nb\n:::'],
    ['a tag in code', '`{% hint %}`', '`{% hint %}`'],
    ['a tag in a fence', '```\n{% hint %}\n```', '```\n{% hint %}\n```'],
    ['a tag below HTML', '{% hint style="info" %}\n<p>a</p>\n{% endhint %}', ':::info\na\n:::'],
    ['a tag that nothing closes', '{% hint style="info" %}\na', ':::info\na\n:::'],
    ['a tag in a heading', '# A\n\n## {% x %}', '## `{% x %}`'],
    ['mathematics', 'a $$x_{1}*y*$$ b', 'a $$x\\_{1}\\*y\\*$$ b'],
    ['prices', '$5 and $6', '$5 and $6'],
    ['odd spaces', 'a\u00A0b&#x20;', 'a b'],
  ])('reads %s', (_, text, body) => {
    expect(turned(text, 'gitbook')).toEqual({body, format: 'md'});
  });
});

describe('Obsidian', () => {
  it.each([
    ['a comment', 'a %%b%% c', 'a  c', 'md'],
    ['a comment over paragraphs', 'a\n\n%%\nb\n\nc\n%%\n\nd', 'a\n\nd', 'md'],
    ['a percent sign', '100%% of', '100%% of', 'md'],
    ['a comment in code', '`%%a%%`', '`%%a%%`', 'md'],
    ['marks of Jekyll', '{% raw %}`{{ a }}`{%- endraw -%} `{% raw %}`', '`{{ a }}` `{% raw %}`', 'md'],
    ['marks', '==a **b**== c', '<mark>a **b**</mark> c', 'mdx'],
    ['equal signs', 'a == b == c', 'a == b == c', 'md'],
    ['ends of lines', 'a\nb', 'a\\\nb', 'md'],
    ['one tilde', 'H~2~O', 'H\\~2\\~O', 'md'],
    ['a footnote in its place', 'a^[b]', 'a[^inline-1]\n\n[^inline-1]: b', 'md'],
    ['a formula', '$x_1$ and $y_2$', '$x_1$ and $y_2$', 'md'],
    ['a callout without title', '> [!faq]\n> a', ':::info[Faq]\na\n:::', 'md'],
    ['a callout of its own name', '> [!tip]\n> a', ':::tip\na\n:::', 'md'],
    ['a callout with title', '> [!bug] b **c**\n> a', ':::danger[b **c**]\na\n:::', 'md'],
    ['a quote', '> [not] a callout', '> \\[not] a callout', 'md'],
  ])('reads %s', (_, text, body, format) => {
    expect(turned(text, 'obsidian')).toEqual({body, format});
  });
});

describe('calloutWords', () => {
  it.each([
    ['[!faq]- Why?', 'Why?'],
    ['[!note] ', 'note '],
    ['a [!faq]', 'a [!faq]'],
  ])('of %j are %j', (text, words) => {
    expect(calloutWords(text)).toBe(words);
  });
});

describe('names', () => {
  it('are safe, and each is given once', () => {
    const folder = newFolder(false);
    const names = ['What? 100%', 'what 100', 'C#', 'README', 'index', '???', '_x', 'Garden', 'v1.2.0', 'Ends..'];
    expect(names.map((name) => safeName(name, folder, 'garden'))).toEqual([
      'what-100',
      'what-100-2',
      'c',
      'readme-2',
      'index-2',
      'note',
      'x',
      'garden-2',
      'v1-2-0',
      'ends',
    ]);
  });

  it('of pages of the wiki itself are not given in its root', () => {
    expect(safeName('Tags', newFolder(true))).toBe('tags-2');
  });

  it('of files keep their endings', () => {
    const folder = newFolder(false);
    expect(['Photo (1).PNG', 'photo 1.png', 'a.tar.gz', '...'].map((name) => safeFileName(name, folder))).toEqual([
      'photo-1.png',
      'photo-1-2.png',
      'a-tar.gz',
      'file.',
    ]);
  });
});

describe('tags', () => {
  it('are made keys of the list, each once', () => {
    expect(tagKeys(['Machine Learning', 'machine-learning', 'a/b', '!!'])).toEqual(['machine-learning', 'a-b']);
  });

  it('are added to the list, of which nothing else changes', () => {
    const list = '# Tags\nsoil: {label: Soil}';
    expect(withTags(list, new Set(['soil']), {labels: ['Soil', 'To do: now'], from: 'garden'})).toBe(
      "# Tags\nsoil: {label: Soil}\nto-do-now: {label: 'To do: now', description: Brought over from garden.}\n",
    );
  });

  it('that are there change nothing', () => {
    expect(withTags('soil: {}', new Set(['soil']), {labels: ['Soil'], from: 'x'})).toBe('soil: {}');
  });
});
