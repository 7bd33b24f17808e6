import {describe, expect, it} from 'vitest';
import {excerptOf, parseInclude, parseSnippet, snippetRule} from '../../../../src/import/dialects/markdown/snippet';

describe('a line that asks for code', () => {
  it.each([
    ['<<< @/a/b.js', {path: '@/a/b.js', lang: 'js', title: 'b.js'}],
    ['<<< ./a.ts#part', {path: './a.ts', region: 'part', lang: 'ts', title: 'a.ts'}],
    [
      '<<< @/a.cs{1,3-5 c#:line-numbers} [A "b"]',
      {path: '@/a.cs', marked: '1,3-5', lang: 'c#', numbered: true, title: "A 'b'"},
    ],
    ['<<< a.vue{2}', {path: 'a.vue', marked: '2', lang: 'vue', title: 'a.vue'}],
    ['<<< a.js{ts}', {path: 'a.js', lang: 'ts', title: 'a.js'}],
    ['<<< Makefile', {path: 'Makefile', lang: 'text', title: 'Makefile'}],
  ])('%s is taken apart', (line, expected) => {
    expect(parseSnippet(line)).toEqual({numbered: false, ...expected});
    expect(snippetRule.lengthOf(`${line}  `, '')).toBe(line.length);
  });

  it.each(['<<<<<<< HEAD', '<<<', '<<< a b c', '<<<a.js', '<!-- a -->', '<!--@include:-->'])('%s is none', (line) => {
    expect(snippetRule.lengthOf(line, '')).toBe(0);
  });
});

describe('a line that asks for a text', () => {
  it.each([
    ['<!--@include: ./a.md-->', {path: './a.md'}],
    ['<!-- @include: @/a.md{3,} -->', {path: '@/a.md', from: 3}],
    ['<!--@include: a.md{,10}-->', {path: 'a.md', to: 10}],
    ['<!--@include: a.md{1,10}-->', {path: 'a.md', from: 1, to: 10}],
    ['<!--@include: a.md{4}-->', {path: 'a.md', from: 4, to: 4}],
    ['<!--@include: a.md#x-y{2,}-->', {path: 'a.md', region: 'x-y', from: 2}],
  ])('%s is taken apart', (line, expected) => {
    expect(parseInclude(line)).toEqual(expected);
  });
});

describe('excerptOf', () => {
  it.each([
    ['a\nb\nc\n', {}, 'a\nb\nc'],
    ['a\r\nb\r\nc', {from: 2}, 'b\nc'],
    ['a\nb\nc', {to: 2}, 'a\nb'],
    ['a\nb', {from: 5}, ''],
    ['a\n// #region x\n  b\n    c\n// #endregion x\nd', {region: 'x'}, 'b\n  c'],
    ['<!-- #region x -->\na\n<!-- #endregion -->\nb', {region: 'x'}, 'a'],
    ['#pragma region x\na\n#pragma endregion x\nb', {region: 'x'}, 'a'],
    ['# region x\na\n# region y\nb\n# endregion y\n# endregion', {region: 'x'}, 'a\nb'],
    ['// #region x\nregion b\n// #endregion x', {region: 'x'}, 'region b'],
    ['# A\n\na\n\n## B & c\n\nb\n\n# D', {region: 'b-c'}, '## B & c\n\nb'],
    ['## A {#own}\n\na\n\nb', {region: 'own', from: 3, to: 3}, 'a'],
    ['a', {region: 'x'}, undefined],
  ])('%j %j', (text, excerpt, expected) => {
    expect(excerptOf(text, excerpt)).toBe(expected);
  });
});
