import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findHref, termsInSearch, termsInState, withoutTerms, withTerms} from '../../../src/search/arrival/address';
import {anyText} from '../../hostile';

describe('findHref', () => {
  it.each([
    ['/soil/', ['drift'], '/soil/?find=drift'],
    ['/soil/#what', ['drift', 'c++'], '/soil/?find=drift&find=c%2B%2B#what'],
    ['/soil/?page=2&x=%20#a?b', ['é'], '/soil/?page=2&x=%20&find=%C3%A9#a?b'],
    ['/soil/?find=old&page=2', ['new'], '/soil/?page=2&find=new'],
    ['/soil/?find=old#a', [], '/soil/#a'],
    ['/soil/#a', [], '/soil/#a'],
    ['', ['a b'], '?find=a+b'],
  ])('%s with %j → %s', (href, terms, expected) => {
    expect(findHref(href, terms)).toBe(expected);
  });

  it('leads to the very terms, whatever they are, and leaves the rest of the address', () => {
    const terms = fc.uniqueArray(fc.string({unit: 'grapheme', minLength: 1, maxLength: 20}), {maxLength: 50});
    fc.assert(
      fc.property(terms, fc.constantFrom('', '?a=1', '?a=%2B&b'), (asked, search) => {
        const {searchParams, search: found, hash, pathname} = new URL(findHref(`/x/${search}#y`, asked), 'https://a.b');
        expect(termsInSearch(found) ?? []).toEqual(asked);
        expect(searchParams.getAll('find')).toEqual(asked);
        expect([pathname, withoutTerms(found), hash]).toEqual(['/x/', search, '#y']);
      }),
    );
  });

  it('never throws, and never asks for more than 50 words of 128 characters', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText), (href, terms) => {
        expect(findHref(href, terms)).toBeTypeOf('string');
      }),
    );
    const many = Array.from({length: 500}, (_, i) => `w${i}`);
    expect(termsInSearch(findHref('/', ['x'.repeat(5000), ...many]).slice(1))).toEqual(many.slice(0, 50));
  });
});

describe('termsInSearch', () => {
  it.each([
    ['?find=drift&find=monitoring', ['drift', 'monitoring']],
    ['?find=a&find=a&find=', ['a']],
    ['?find=', []],
    ['?page=2', undefined],
    ['', undefined],
    ['?find=%E0%A4%A', ['\uFFFD%A']],
    [`?find=${'x'.repeat(5000)}`, []],
    ['?find=<img src=x onerror=alert(1)>', ['<img src=x onerror=alert(1)>']],
  ])('%s → %j', (search, expected) => {
    expect(termsInSearch(search)).toEqual(expected);
  });
});

describe('withoutTerms', () => {
  it.each([
    ['?find=drift', ''],
    ['?a=%20&find=drift&b', '?a=%20&b'],
    ['?%66ind=drift&finding=1', '?finding=1'],
    ['', ''],
  ])('%s → %s', (search, expected) => {
    expect(withoutTerms(search)).toBe(expected);
  });
});

describe('the state of a history entry', () => {
  it('keeps the terms beside what others put there', () => {
    const state = withTerms({scroll: 3}, ['drift']);
    expect(state).toEqual({scroll: 3, find: ['drift']});
    expect(termsInState(state)).toEqual(['drift']);
    expect(withTerms(state, [])).toEqual({scroll: 3});
  });

  it.each([undefined, null, 'find', 3, [], {find: 'drift'}, {find: [1, {}, '']}])(
    'has no terms when it is %j',
    (state) => {
      expect(termsInState(state)).toEqual([]);
    },
  );
});
