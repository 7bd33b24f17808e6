import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseInFull} from '../../../../src/notes/frontmatter';
import {quickFrontMatter} from '../../../../src/notes/reading/quick/front';
import {anyText, wrongValues, yamlLike} from '../../../hostile';

const VALUES = `a|a b|2|007|2026-01-02|2026-01|1.5|.5|+1|1e3|0x1F|12:30|true|True|null|~|"q: r"|'s'|"a|"a" b|[a, b]|[]|[a,b]|["a, b", c]|[a,]
[ a ]|[a|[[a]]|- x|a: b|a #b|a#b|a:|é 1|/x/y|No|{a: 1}||>-|*a|&a b|a  |a\tb|a\u00A0`;
const KEYS = ['a', 'b', 'title', 'tags', '1', 'true', 'x-y', 'a b', '- a', '  - a', '  - ', '    c', '  e', '- ', ''];

const lines = fc.oneof(
  fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(': ', ':', '', ':  '), fc.constantFrom(...VALUES.split('|'))),
  fc.tuple(fc.constantFrom(...VALUES.split('|'))),
);
const frontMatter = fc
  .array(lines, {maxLength: 7})
  .map((all) => ['---', ...all.map((parts) => parts.join('')), '---', 'Text'].join('\n'));

describe('quickFrontMatter', () => {
  it('takes a text apart as the full reader does, or not at all', () => {
    let sure = 0;
    const texts = fc.oneof(
      frontMatter,
      yamlLike.map((yaml) => `---\n${yaml}\n---\nText`),
      wrongValues,
      anyText,
    );
    fc.assert(
      fc.property(texts, (text) => {
        const quick = quickFrontMatter(text);
        if (quick === undefined) return;
        sure++;
        const {data, body, bodyLine} = parseInFull('a.md', text);
        expect(quick).toEqual({data, body, bodyLine});
      }),
      {numRuns: 2000},
    );
    expect(sure).toBeGreaterThan(100);
  });

  it.each([
    ['Text', {}, 'Text', 1],
    ['---\n---\nText', {}, 'Text', 3],
    ['---\ntitle: "A: b"\ntags: [c, d]\n---\n', {title: 'A: b', tags: ['c', 'd']}, '', 5],
    ['---\na:\n  - b: c\n    d: 2\n  - b: e\nf:\n  g: true\n---', {a: [{b: 'c', d: 2}, {b: 'e'}], f: {g: true}}, '', 9],
  ])('reads %j', (text, data, body, bodyLine) => {
    expect(quickFrontMatter(text)).toEqual({data, body, bodyLine});
  });

  it.each(['---\na: 1\na: 2\n---', '---\na: >-\n  b\n---', '---\na: *b\n---', '---js\n---', '---\na: 1', '\uFEFFText'])(
    'leaves %j to the full reader',
    (text) => {
      expect(quickFrontMatter(text)).toBeUndefined();
    },
  );
});
