import {describe, expect, it} from 'vitest';
import {complaints, imported, notesOf, sourceOf} from '../source';

const bodyOf = (text: string, path = 'a.mdx') => {
  const result = imported(sourceOf({[path]: text}), 'markdown');
  const [note = ''] = notesOf(result).values();
  const {findings, pages} = result.report;
  return {
    body: note.replace(/^---\n[^]*?\n---\n/, '').trim(),
    rules: findings.map(({rule}) => rule),
    missing: pages.flatMap(({missing}) => missing),
    complaints: complaints(result),
  };
};

describe('a page of MDX', () => {
  it.each([
    ['import A from "./a"\n\nb', 'b', ['mdx-declaration']],
    ["import './a.css';\n\nb", 'b', ['mdx-declaration']],
    ['export const a = {\n  b: 1,\n};\n\nc', 'c', ['mdx-declaration']],
    ['a {b} c', 'a {b} c', ['mdx']],
    ['a\n\nexport const b = 1;\n\nc', 'a\n\nc', ['mdx-declaration']],
    ['{1 + 1}', '{1 + 1}', ['mdx']],
    ['a {/* b */}c', 'a c', []],
    ['a <!-- b --> c `<!-- d -->`', 'a  c `<!-- d -->`', []],
    ['## c {#b}', '## c <!-- #b -->', []],
    ['<b onClick={() => steal()}>a</b>', '**a**', []],
    ['<b {...props} style={{color: "red"}}>a</b>', '**a**', []],
    ['<a href={`javascript:x()`}>b</a>', 'b', ['refused-link']],
    ['<img src={require("./b.png").default} alt="b" />', 'b', ['missing-picture']],
    ['import b from "./b.png"\n\n<img src={b} alt="c" />', 'c', ['mdx-declaration', 'missing-picture']],
    ['a <5\n\n<Note>b</Note>', 'a \\<5\n\n\\<Note>b\\</Note>', ['mdx-unread', 'mdx']],
    ['Export of `{a}`, and import of "b"', 'Export of `{a}`, and import of "b"', []],
  ])('%j can run nothing, and says what was to run', (text, body, rules) => {
    expect(bodyOf(text)).toEqual({body, rules, missing: [], complaints: ''});
  });

  it('is told by its ending: elsewhere the same letters are words', () => {
    const text = 'import A from "./a"';
    expect(bodyOf(text, 'a.md')).toEqual({body: text, rules: [], missing: [], complaints: ''});
  });
});
