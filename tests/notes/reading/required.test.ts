import {describe, expect, it} from 'vitest';
import {requiredBy, scalarIn, scalarOfYaml} from '../../../src/notes/reading/required';

const namesIn = (text: string, sourcePath = 'docs/a.mdx') =>
  requiredBy({sourcePath, text}).map(({name, span: [start, end]}) => [name, text.slice(start, end)]);

describe('requiredBy', () => {
  it.each([
    ['an import', "import A from './a.mdx'", './a.mdx'],
    ['an import of names', 'import {a, b as c} from "../x";', '../x'],
    ['an import of nothing', "import './style.css'", './style.css'],
    ['an export of another file', "export * from '@site/docs/x.mdx'", '@site/docs/x.mdx'],
    ['a picture that a component is given', "<img src={require('./p.png').default} />", './p.png'],
    ['code in a quotation', "> text {require('./p.png').default}", './p.png'],
    ['an import while the page is shown', "text {import('./late')}", './late'],
    [
      'an import below front matter with Windows lines',
      "---\r\ntitle: A\r\n---\r\n\r\nimport A from './a.mdx'\r\n",
      './a.mdx',
    ],
    ['the picture in the front matter', '---\nimage: "./p.png"\n---\n', './p.png'],
  ])('finds %s', (_, text, name) => {
    expect(namesIn(text)).toEqual([[name, name]]);
  });

  it.each([
    ['code', "```js\nimport a from './a'\n```\n\n`require('./a')`", 'docs/a.mdx'],
    ['a sentence', 'We import from (require) them.', 'docs/a.mdx'],
    ['CommonMark', "import A from './a.mdx'", 'docs/a.md'],
    ['a text that is not valid MDX', "import A from './a.mdx'\n\n<a", 'docs/a.mdx'],
    ['a picture of the site', '---\nimage: /img/a.png\n---\n', 'docs/a.mdx'],
    ['a name with escapes', "import A from './\\u0061.mdx'", 'docs/a.mdx'],
  ])('finds nothing in %s', (_, text, sourcePath) => {
    expect(namesIn(text, sourcePath)).toEqual([]);
  });

  it('says where a name stands', () => {
    expect(requiredBy({sourcePath: 'docs/a.mdx', text: "---\nid: a\n---\nimport Part from './_part.mdx'\n"})).toEqual([
      {name: './_part.mdx', span: [32, 43], line: 4, column: 19},
    ]);
  });
});

describe('scalarIn', () => {
  it.each([
    ['---\nid: a\n---\n', 'a'],
    ['---\nid: "a b" # c\n---\n', 'a b'],
    ["---\r\nid: 'a'\r\n---\r\n", 'a'],
    ['---\nid: "\\u0061"\n---\n', undefined],
    ['---\nid: null\n---\n', undefined],
    ['---\nid: [a]\n---\n', undefined],
    ['---\nid: a: b\n---\n', undefined],
    ['id: a\n', undefined],
    ['---\nid: a\n', undefined],
  ])('finds a text and its place: %j', (text, value) => {
    const found = scalarIn(text, ['id']);
    expect(found?.name).toBe(value);
    expect(found && text.slice(found.start, found.end)).toBe(value);
  });

  it('reads JSON as well', () => {
    expect(scalarOfYaml('{"link": {"id": "a"}}', ['link', 'id'])).toEqual({name: 'a', start: 17, end: 18});
  });
});
