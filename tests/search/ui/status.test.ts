import {describe, expect, it} from 'vitest';
import {type Answer, type Hit, NOTHING} from '../../../src/search/rank/answer';
import {statusOf} from '../../../src/search/ui/status';

const hit: Hit = {
  url: '/x/',
  anchor: '',
  title: 'X',
  heading: '',
  above: [],
  folder: '',
  score: 1,
  sections: [],
  missing: [],
  terms: [],
  excerpt: [],
  code: false,
};
const problem = {kind: 'missing', file: 'a.bin', message: 'A part of the search index is not on the server.'} as const;
const answer = (more: Partial<Answer> = {}): Answer => ({...NOTHING, hits: [hit], total: 1, ...more});
const nothing = answer({hits: [], total: 0});
const said = (found?: Answer, more = {}) => statusOf('soil', {answer: found, answered: 'soil', busy: false, ...more});

describe('statusOf', () => {
  it.each(['', '  '])('says for «%s» what can be asked', (text) => {
    expect(statusOf(text, {answer: answer(), answered: 'soil', busy: true})).toBe(
      'Type a word, a phrase in quotes, -word, tag: or kind:.',
    );
  });

  it.each<[string, Answer | undefined, object]>([
    ['', undefined, {}],
    ['Searching…', undefined, {busy: true}],
    ['1 note found.', answer(), {}],
    ['2 notes found.', answer({hits: [hit, hit], total: 2}), {}],
    ['2 notes found. There may be more.', answer({hits: [hit, hit], total: 2, isCut: true}), {}],
    ['34 notes, the 2 best here.', answer({hits: [hit, hit], total: 34}), {}],
    ['1 note found. Searching on…', answer(), {busy: true}],
    ['Nothing holds «soil».', nothing, {}],
    ['The search does not answer: no way.', undefined, {failed: 'no way.'}],
    [
      '1 note found. Showing results for «soil» instead of «siol». Showing results for «peat» instead of «paet».',
      answer({
        repaired: [
          {from: 'siol', to: 'soil'},
          {from: 'paet', to: 'peat'},
        ],
      }),
      {},
    ],
    ['1 note found. Left out: a, b.', answer({leftOut: ['a', 'b']}), {}],
    ['1 note found. No note passes kind:x, taken as plain words.', answer({ignored: ['kind:x']}), {}],
    ['1 note found. A part of the search index is not on the server.', answer({problems: [problem, problem]}), {}],
  ])('says «%s»', (sentence, found, more) => {
    expect(said(found, more)).toBe(sentence);
  });

  it('never says that nothing holds it while a part of the index is missing', () => {
    expect(said({...nothing, problems: [problem]})).toBe('A part of the search index is not on the server.');
  });

  it('says of the query before, as long as that is the one answered, that nothing holds it', () => {
    expect(statusOf('compost', {answer: nothing, answered: 'zzz ', busy: false})).toBe('Nothing holds «zzz».');
  });
});
