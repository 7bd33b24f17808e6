import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {analyse} from '../../../src/search/analyse/analyse';
import {matchesIn, type Match} from '../../../src/search/arrival/match';
import {anyText} from '../../hostile';

/** What a match marks of the pieces. */
const textOf = (pieces: readonly string[], {start, end}: Match): string => {
  const inside = pieces.slice(start.piece, end.piece + 1);
  const whole = inside.join('');
  const after = (inside.at(-1)?.length ?? 0) - end.offset;
  return whole.slice(start.offset, whole.length - after);
};
const found = (pieces: readonly string[], terms: readonly string[]) =>
  matchesIn(pieces, new Set(terms)).map((match) => textOf(pieces, match));

describe('matchesIn', () => {
  it.each([
    ['a word', ['Drift, drifts and DRIFT.'], ['drift'], ['Drift', 'DRIFT']],
    ['no part of a word', ['adrift drifting'], ['drift'], []],
    ['a word in two pieces', ['of dri', 'ft in'], ['drift'], ['drift']],
    ['a word in many pieces', ['d', '', 'rif', '', 't', ' on'], ['drift'], ['drift']],
    ['nothing across a blank between pieces', ['dri', ' ', 'ft'], ['drift'], []],
    ['an identifier whole', ['call getUserName() now'], ['getusername'], ['getUserName']],
    ['a part of an identifier', ['call getUserName() now'], ['user'], ['User']],
    ['an identifier and its part as one', ['getUserName user'], ['getusername', 'user'], ['getUserName', 'user']],
    ['signs that belong to a word', ['C++ or C# or --watch'], ['c++', '--watch'], ['C++', '--watch']],
    ['accents as written', ['café cafe CAFÉ'], ['café'], ['café', 'CAFÉ']],
    ['decomposed letters', ['cafe\u0301!'], ['café'], ['cafe\u0301']],
    ['pairs of characters as one', ['の日本語を'], ['日本', '本語'], ['日本語']],
    ['pairs apart', ['日本と日本'], ['日本'], ['日本', '日本']],
    [
      'a word with soft hyphens',
      ['data\u00ADbase and data', '\u00AD', 'base'],
      ['database'],
      ['data\u00ADbase', 'data\u00ADbase'],
    ],
    ['a possessive without its ending', ["Hugo's and Hugo’s"], ['hugo'], ['Hugo', 'Hugo']],
    ['hostile text as text', ['<img src=x onerror=alert(1)>'], ['onerror'], ['onerror']],
    ['nothing without terms', ['drift'], [], []],
    ['nothing of nothing', [], ['drift'], []],
  ])('marks %s', (_, pieces, terms, expected) => {
    expect(found(pieces, terms)).toEqual(expected);
  });

  it('says which terms a match is', () => {
    const [both] = matchesIn(['getUserName'], new Set(['user', 'getusername']));
    expect(both?.terms).toEqual(['getusername', 'user']);
  });

  const prose = fc.oneof(
    anyText,
    fc
      .array(
        fc.constantFrom(
          'drift',
          'getUserName',
          'Café',
          ' ',
          '-',
          '\n',
          '日本語',
          'data\u00ADbase',
          "'s",
          '.',
          'ไทย',
          'ﬁ',
          'Σ',
        ),
      )
      .map((words) => words.join('')),
  );

  it('marks exactly what the tokens with these terms cover', () => {
    fc.assert(
      fc.property(prose, fc.infiniteStream(fc.boolean()), (text, choice) => {
        const seen = text.replaceAll('\u00AD', '');
        const tokens = analyse(seen);
        const terms = new Set(tokens.map(({term}) => term).filter(() => choice.next().value));
        const covered =
          [...seen].length === 0
            ? []
            : seen
                .split('')
                .map((__, i) => tokens.some((token) => terms.has(token.term) && token.start <= i && i < token.end));
        const marked = seen.split('').map(() => false);
        for (const {start, end} of matchesIn([seen], terms)) marked.fill(true, start.offset, end.offset);
        expect(marked).toEqual(covered);
      }),
      {numRuns: 500},
    );
  });

  it('marks the same however the text is cut into pieces, and every piece that it names is there', () => {
    fc.assert(
      fc.property(prose, fc.array(fc.nat(60), {maxLength: 12}), (text, cuts) => {
        const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length].sort((a, b) => a - b);
        const pieces = at.slice(1).map((end, i) => text.slice(at[i], end));
        const terms = new Set(
          analyse(text)
            .map(({term}) => term)
            .filter((__, i) => i % 2 === 0),
        );
        const starts = at.slice(0, -1);
        const flat = (match: Match) => [
          (starts[match.start.piece] ?? NaN) + match.start.offset,
          (starts[match.end.piece] ?? NaN) + match.end.offset,
        ];
        const cut = matchesIn(pieces, terms);
        expect(cut.map(flat)).toEqual(matchesIn([text], terms).map(({start, end}) => [start.offset, end.offset]));
        for (const {start, end} of cut) {
          expect(start.offset).toBeLessThan(pieces[start.piece]?.length ?? 0);
          expect(end.offset).toBeLessThanOrEqual(pieces[end.piece]?.length ?? 0);
        }
      }),
      {numRuns: 500},
    );
  });
});
