import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {quickEnd, quickStart} from '../../../src/notes/reading/boundary';

const PIECES = [
  'a',
  'B',
  '.',
  '?',
  '!',
  ' ',
  '  ',
  '1',
  'é',
  'É',
  ')',
  '"',
  '…',
  '。',
  '\n',
  '\u00A0',
  '- ',
  '\u0301',
  '\u200D',
  '😀',
];
const texts = fc.oneof(
  fc.string({minLength: 1}),
  fc.array(fc.constantFrom(...PIECES, 'e.g. ', 'File.ts', 'U.S.'), {minLength: 1}).map((pieces) => pieces.join('')),
);
const sentences = new Intl.Segmenter('en', {granularity: 'sentence'});

describe('quickStart and quickEnd', () => {
  it('give the bounds of a sentence as Unicode does, or none', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, any) => {
        const at = any % text.length;
        const {index = 0, segment = ''} = sentences.segment(text).containing(at) ?? {};
        expect([undefined, index]).toContain(quickStart(text, at));
        expect([undefined, index + segment.length]).toContain(quickEnd(text, at));
      }),
      {numRuns: 3000},
    );
  });

  it.each([
    ['One. See the map. Two.', 9, [5, 18]],
    ['In file.ts, version 1.5, it is so', 4, [0, 33]],
    ['Really? yes.', 9, [8, 12]],
    ['A «quote.» Then', 12, [undefined, 15]],
  ])('of %j around %i are %j', (text, at, bounds) => {
    expect([quickStart(text, at), quickEnd(text, at)]).toEqual(bounds);
  });
});
