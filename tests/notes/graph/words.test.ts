import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {packedWords, unpackedWords, type Words} from '../../../src/notes/graph/words';

describe('packedWords', () => {
  it('names a word once that is written like its key', () => {
    const words: Words = new Map([
      ['model', {text: 'models', times: 2}],
      ['drift', {text: 'drift', times: 1}],
    ]);
    expect(packedWords(words)).toBe('["model","models",2,"drift",0,1]');
  });

  it('is read back as it was, in the same order', () => {
    const word = fc.record({key: fc.string(), text: fc.string(), times: fc.nat()});
    fc.assert(
      fc.property(fc.array(word), (list) => {
        const words: Words = new Map(list.map(({key, text, times}) => [key, {text, times}]));
        expect([...unpackedWords(packedWords(words))]).toEqual([...words]);
      }),
    );
  });
});
