import {describe, expect, it} from 'vitest';
import {heldParts} from '../../src/search/store/held';
import {EMPTY} from '../../src/search/store/parts';

const {terms, texts, table} = EMPTY;

describe('the parts of an index in memory', () => {
  it('are found under their kind and number', () => {
    const held = heldParts(100);
    held.keep('terms', 3, terms, 10);
    expect(held.find('terms', 3)).toBe(terms);
    expect(held.find('terms', 4)).toBeUndefined();
    expect(held.find('ends', 3)).toBeUndefined();
  });

  it('go when they are too many, the longest unused first', () => {
    const held = heldParts(100);
    for (const number of [1, 2, 3]) held.keep('texts', number, texts, 40);
    held.find('texts', 1);
    held.forget();
    expect([1, 2, 3].map((number) => held.find('texts', number))).toEqual([texts, undefined, texts]);
    held.forget();
    expect(held.find('texts', 1)).toBe(texts);
  });

  it('stay when every search needs them, or when nobody asked to forget', () => {
    const held = heldParts(100);
    held.keep('table', 0, table, 500);
    held.keep('terms', 0, terms, 500);
    expect(held.find('terms', 0)).toBe(terms);
    held.forget();
    expect([held.find('table', 0), held.find('terms', 0)]).toEqual([table, undefined]);
  });

  it('go in any case when they could not be had', () => {
    const held = heldParts(100);
    held.keep('table', 0, table, undefined);
    held.keep('terms', 0, terms, 10);
    expect(held.find('table', 0)).toBe(table);
    held.forget();
    expect([held.find('table', 0), held.find('terms', 0)]).toEqual([undefined, terms]);
  });
});
