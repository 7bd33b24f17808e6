import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseFrontMatter, parseYaml} from '../../src/notes/frontmatter';
import {isInside, yamlLike} from '../hostile';

const read = (text: string) => parseFrontMatter('docs/a.mdx', text);
const places = (text: string) => read(text).problems.map(({rule, place}) => [rule, place.line, place.column]);

describe('parseFrontMatter', () => {
  it('knows places in simple front matter too', () => {
    const {placeOf} = read('---\ntitle: A\ntags: [b, c]\n---\nText');
    expect([placeOf(['title']), placeOf(['tags', 1])]).toEqual([
      {line: 2, column: 1},
      {line: 3, column: 11},
    ]);
  });

  it.each([
    ['front matter and text', '---\ntitle: A\n---\nText', {title: 'A'}, 'Text', 4],
    ['no front matter', 'Text\n---\na: 1\n---\n', {}, 'Text\n---\na: 1\n---\n', 1],
    ['nothing at all', '', {}, '', 1],
    ['an empty block', '---\n---\nText', {}, 'Text', 3],
    ['comments alone', '---\n# later\n---\nText', {}, 'Text', 4],
    ['Windows line ends', '---\r\ntitle: A\r\n---\r\nText\r\n', {title: 'A'}, 'Text\n', 4],
    ['a byte order mark', '\uFEFF---\ntitle: A\n---\nText', {title: 'A'}, 'Text', 4],
    ['blanks after the dashes', '---  \ntitle: A\n---\t\nText', {title: 'A'}, 'Text', 4],
    ['the language yaml', '---yaml\ntitle: A\n---\nText', {title: 'A'}, 'Text', 4],
    ['a rule in the text', '---\ntitle: A\n---\nText\n\n---\n\nMore', {title: 'A'}, 'Text\n\n---\n\nMore', 4],
    ['dashes inside a value', '---\ntitle: a --- b\n---\n', {title: 'a --- b'}, '', 4],
    ['no text', '---\ntitle: A\n---', {title: 'A'}, '', 4],
  ])('takes apart %s', (_, text, data, body, bodyLine) => {
    expect(read(text)).toMatchObject({data, body, bodyLine, problems: []});
  });

  it.each([
    ['yes', 'yes'],
    ['true', true],
    ['2024-01-31', '2024-01-31'],
    ['0o17', 15],
    ['017', 17],
    ['~', null],
    ['12:30', '12:30'],
  ])('reads the value %s as YAML 1.2 does', (written, value) => {
    expect(read(`---\na: ${written}\n---\n`).data).toEqual({a: value});
  });

  it.each(['---js', '--- js', '---javascript', '---coffee', '---toml', '---json', '---JS '])(
    'refuses front matter opened with «%s» and keeps the text behind it',
    (opening) => {
      const {data, problems, body} = read(`${opening}\nglobalThis.executed = true\n---\nText`);
      expect(data).toEqual({});
      expect(problems).toMatchObject([{rule: 'front-matter-language', place: {line: 1, column: 1}}]);
      expect(body).toBe('Text');
      expect(globalThis).not.toHaveProperty('executed');
    },
  );

  it.each([
    ['a block that is never closed', '---\ntitle: A\n', [['front-matter', 1, 1]]],
    ['a list', '---\n- a\n---\n', [['front-matter', 2, 1]]],
    ['a sentence', '---\nJust words\n---\n', [['front-matter', 2, 1]]],
    ['a key that stands twice', '---\na: 1\nb: 2\na: 3\n---\n', [['duplicate-key', 4, 1]]],
    ['a colon in a plain value', '---\na: b: c\n---\n', [['yaml', 2, 4]]],
    ['a tab for indentation', '---\na:\n\tb: 1\n---\n', [['yaml', 3, 1]]],
    ['a quote left open', '---\na: "b\n---\n', [['yaml', 2, 6]]],
    ['a function', '---\na: !!js/function "() => 1"\n---\n', [['yaml', 2, 4]]],
    ['an alias', '---\na: &x [1]\nb: *x\n---\n', [['yaml', 3, 4]]],
    ['an alias of nothing', '---\na: 1\nb: *x\n---\n', [['yaml', 3, 4]]],
    ['a value that holds itself', '---\na: &x [*x]\n---\n', [['yaml', 2, 8]]],
    ['a second document', '---\na: 1\n...\nb: 2\n---\n', [['yaml', 4, 1]]],
  ])('reports %s with its place', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it('reports all mistakes of the YAML at once', () => {
    expect(places('---\na: 1\na: 2\nb: 3\nb: 4\nc: x: y\n---\n')).toEqual([
      ['duplicate-key', 3, 1],
      ['duplicate-key', 5, 1],
      ['yaml', 6, 4],
    ]);
  });

  it('does not unfold a bomb of aliases', () => {
    const levels = 'bcdefghij'.split('').map((name, i) => `${name}: &${name} [${'*' + 'abcdefghi'[i] + ', '}*a]`);
    const {data, problems} = read(['---', 'a: &a [x, x, x]', ...levels, '---', ''].join('\n'));
    expect(data).toEqual({});
    expect(problems).not.toEqual([]);
  });

  it('never throws, and every problem lies inside the file', () => {
    fc.assert(
      fc.property(yamlLike, fc.boolean(), (middle, framed) => {
        const text = framed ? `---\n${middle}\n---\nText` : middle;
        const {problems} = read(text);
        expect(problems.filter(({place}) => !isInside(text, place))).toEqual([]);
      }),
      {numRuns: 1000, examples: [['*a}(\n---: ', true]]},
    );
  });

  it('gives back the text from the line on that it names', () => {
    fc.assert(
      fc.property(yamlLike, (middle) => {
        const text = `---\n${middle}\n---\nText`;
        const {body, bodyLine} = read(text);
        const rest = text
          .split(/\r?\n/)
          .slice(bodyLine - 1)
          .join('\n');
        expect(body).toBe(rest);
      }),
    );
  });

  it('reads any value back that was written as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = `---\n${JSON.stringify({a: value})}\n---\n`;
        expect(JSON.stringify(read(text).data)).toBe(JSON.stringify({a: value}));
      }),
    );
  });

  it('keeps a key named __proto__ a key', () => {
    const {data} = read('---\n__proto__: {polluted: true}\n---\n');
    expect(Object.keys(data)).toEqual(['__proto__']);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('placeOf', () => {
  const {placeOf} = read('---\ntitle: A\nsources:\n  - title: B\n    url: C\ntags: [x, y]\n---\n');

  it.each([
    ['a key', ['title'], 2, 1],
    ['a list', ['sources'], 3, 1],
    ['an entry of a list', ['sources', 0], 4, 5],
    ['a key inside an entry', ['sources', 0, 'url'], 5, 5],
    ['an entry of a list in brackets', ['tags', 1], 6, 11],
    ['the nearest parent of a missing key', ['sources', 0, 'date'], 4, 5],
    ['the beginning for a missing key', ['kind'], 1, 1],
    ['the beginning for no path', [], 1, 1],
    ['the value for a path that leads through text', ['title', 'x', 3], 2, 1],
  ])('finds %s', (_, path, line, column) => {
    expect(placeOf(path)).toEqual({line, column});
  });

  it('gives the beginning where there is no front matter', () => {
    expect(read('Text').placeOf(['title'])).toEqual({line: 1, column: 1});
  });
});

describe('parseYaml', () => {
  it('counts lines from the given one', () => {
    const {problems, placeOf} = parseYaml('a: 1\na: 2\nb: 3', {
      sourcePath: 'docs/tags.yml',
      what: 'list',
      firstLine: 10,
    });
    expect(problems).toMatchObject([{place: {line: 11, column: 1}}]);
    expect(placeOf(['b'])).toEqual({line: 12, column: 1});
  });
});
