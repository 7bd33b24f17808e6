import {describe, expect, it} from 'vitest';
import type {Block} from '../../../src/notes/history/block';
import {packOf, type ReadVersion} from '../../../src/notes/history/pack';

const ABOUT = {title: 'A', permalink: '/a/'};

function version(id: string, ...texts: readonly string[]): ReadVersion {
  const blocks = texts.map((text): Block => ({kind: 'text', text}));
  return {version: {id, time: 0, form: 'changed', authors: ['Ada'], path: 'docs/secret/a.mdx', content: 'f00'}, blocks};
}

describe('packOf', () => {
  it('holds each block once, and neither paths nor ids of git', () => {
    expect(packOf(ABOUT, [version('2', 'a', 'b'), version('1', 'b', 'c', 'b')], 3)).toEqual({
      ...ABOUT,
      versions: [
        {id: '2', time: 0, form: 'changed', authors: ['Ada'], blocks: [0, 1]},
        {id: '1', time: 0, form: 'changed', authors: ['Ada'], blocks: [1, 2, 1]},
      ],
      earlier: 3,
      blocks: [
        {kind: 'text', text: 'a'},
        {kind: 'text', text: 'b'},
        {kind: 'text', text: 'c'},
      ],
    });
  });

  it('leaves out old versions that make it too large, but never one of the last two', () => {
    const long = (letter: string) => letter.repeat(300_000);
    const read = [version('4', long('a')), version('3', long('b')), version('2', long('c')), version('1', 'd')];
    const {versions, blocks, earlier} = packOf(ABOUT, read, 1);
    expect(versions.map(({id}) => id)).toEqual(['4', '3']);
    expect(earlier).toBe(3);
    expect(blocks).toHaveLength(2);
  });

  it('holds nothing of nothing', () => {
    expect(packOf(ABOUT, [], 0)).toEqual({...ABOUT, versions: [], earlier: 0, blocks: []});
  });
});
