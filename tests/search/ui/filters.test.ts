import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {parseQuery} from '../../../src/search/rank/query';
import {FACETS, hasFilter, titleIn, withFilter, withoutFilter, withoutFilters} from '../../../src/search/ui/filters';

describe('withFilter', () => {
  it.each([
    ['drift', 'kind', 'guide', 'drift kind:guide'],
    ['drift kind:term', 'kind', 'guide', 'drift kind:guide'],
    ['kind:term drift', 'kind', 'guide', 'drift kind:guide'],
    ['drift path:mlops', 'path', 'mlops/pillars', 'drift path:mlops/pillars'],
    ['drift tag:a', 'tag', 'b', 'drift tag:a tag:b'],
    ['drift', 'tag', 'machine learning', 'drift tag:"machine learning"'],
    ['drift', 'tag', '+c', 'drift tag:"+c"'],
    ['', 'tag', 'soil', 'tag:soil'],
    ['  ', 'tag', 'soil', 'tag:soil'],
    ['drift -kind:term', 'kind', 'guide', 'drift -kind:term kind:guide'],
    ['"kind:term of art" x', 'kind', 'guide', '"kind:term of art" x kind:guide'],
  ] as const)('«%s», narrowed to %s %s, is «%s»', (query, facet, value, expected) => {
    expect(withFilter(query, facet, value)).toBe(expected);
  });
});

describe('withoutFilter', () => {
  it.each([
    ['drift kind:guide', 'kind', 'guide', 'drift'],
    ['kind:guide drift', 'kind', 'guide', 'drift'],
    ['kind:guide', 'kind', 'guide', ''],
    ['tag:a drift tag:b', 'tag', 'a', 'drift tag:b'],
    ['x tag:"machine learning" y', 'tag', 'machine learning', 'x y'],
    ['tag:machine learning', 'tag', 'machine learning', 'tag:machine learning'],
    ['"a phrase  with blanks" kind:guide', 'kind', 'guide', '"a phrase  with blanks"'],
    ['two  blanks kind:guide', 'kind', 'guide', 'two  blanks'],
    ['a "lone quote kind:guide', 'kind', 'guide', 'a "lone quote'],
    ['say"what kind:guide', 'kind', 'guide', 'say"what'],
    ['kind:guides', 'kind', 'guide', 'kind:guides'],
    ['-kind:guide', 'kind', 'guide', '-kind:guide'],
    ['"kind:guide"', 'kind', 'guide', '"kind:guide"'],
  ] as const)('«%s» without %s %s is «%s»', (query, facet, value, expected) => {
    expect(withoutFilter(query, facet, value)).toBe(expected);
  });
});

describe('withoutFilters', () => {
  it.each([
    ['a kind:b c kind:"d e"', 'kind', 'a c'],
    ['a tag:b', 'kind', 'a tag:b'],
    ['a kind:', 'kind', 'a kind:'],
    ['mankind:b', 'kind', 'mankind:b'],
  ] as const)('«%s» without any %s is «%s»', (query, facet, expected) => {
    expect(withoutFilters(query, facet)).toBe(expected);
  });
});

const facet = fc.constantFrom(...FACETS);
const value = fc.stringMatching(/^[a-zäß+.-][a-z ]{0,6}[a-z]$/);
/** Queries of what the language cares about, with single blanks and with others. */
const query = fc
  .array(
    fc.constantFrom('a', 'soil', '"', '"two words"', 'say"x', '-no', 'OR', ' ', '  ', 'C++', 'title:x', '--watch'),
    {
      maxLength: 6,
    },
  )
  .map((words) => words.join(' ').trim());

describe('a filter', () => {
  it('taken on and off again gives the query back', () => {
    fc.assert(
      fc.property(query, facet, value, (before, each, text) => {
        const narrowed = withFilter(before, each, text);
        expect(hasFilter(narrowed, each, text)).toBe(true);
        expect(withoutFilter(narrowed, each, text)).toBe(before);
        expect(withoutFilters(narrowed, each)).toBe(before);
      }),
    );
  });

  it('is read by the query language as it was meant, whatever stands before it', () => {
    fc.assert(
      fc.property(query, facet, value, (before, each, text) => {
        const {filters} = parseQuery(withFilter(before, each, text));
        expect(filters.at(-1)).toMatchObject({field: each, text, excluded: false});
      }),
    );
  });
});

describe('the title of a note that is looked for', () => {
  test.each([
    ['data drift', 'data drift'],
    ['"render hook" -image kind:guide', 'render hook'],
    ['tag:ops title:menu  Shadow OR canary', 'Shadow canary'],
    ['-image', '-image'],
    ['C++ :x', 'C++ :x'],
    ['kind:guide', 'kind:guide'],
  ])('%j: %j', (query, title) => expect(titleIn(query)).toBe(title));
});
