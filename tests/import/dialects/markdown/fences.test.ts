import {describe, expect, it} from 'vitest';
import {plainInfo} from '../../../../src/import/dialects/markdown/fences';

describe('what stands behind the marks of code', () => {
  it.each([
    ['js', 'js', null],
    ['js{1,3-4}', 'js', '{1,3-4}'],
    ['js {1}', 'js', '{1}'],
    ['ts [a b.ts]', 'ts', 'title="a b.ts"'],
    ['ts{2} [a.ts]', 'ts', 'title="a.ts" {2}'],
    ['ts:line-numbers=3{1}', 'ts', '{1} showLineNumbers=3'],
    ['ts:no-line-numbers', 'ts', null],
    ['jsx title="a.jsx" [b]', 'jsx', 'title="a.jsx"'],
    ['c++ x', 'c++', 'x'],
  ])('%j is said as the wiki does', (info, lang, meta) => {
    const [own = '', ...rest] = info.split(' ');
    expect(plainInfo({lang: own, meta: rest.join(' ') || null})).toEqual({lang, meta});
  });
});
