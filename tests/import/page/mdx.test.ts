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
    ['<Note>\n\na *b*\n\n</Note>', '\\<Note>\n\na _b_\n\n\\</Note>', ['mdx']],
    ['Export of `{a}`, and import of "b"', 'Export of `{a}`, and import of "b"', []],
  ])('%j can run nothing, and says what was to run', (text, body, rules) => {
    expect(bodyOf(text)).toEqual({body, rules, missing: [], complaints: ''});
  });

  it('is told by its ending: elsewhere the same letters are words', () => {
    const text = 'import A from "./a"';
    expect(bodyOf(text, 'a.md')).toEqual({body: text, rules: [], missing: [], complaints: ''});
  });
});
