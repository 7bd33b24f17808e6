import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {pageHref} from '../../../src/search/ui/places';
import {askedIn, searchFor} from '../../../src/search/ui/useAsked';

describe('askedIn', () => {
  it.each([
    ['', '', 20],
    ['?', '', 20],
    ['?q=', '', 20],
    ['?q=data+drift', 'data drift', 20],
    ['?q=data%20drift&n=40', 'data drift', 40],
    ['?q=a&n=33', 'a', 40],
    ['?q=a&n=0', 'a', 20],
    ['?q=a&n=-5', 'a', 20],
    ['?q=a&n=NaN', 'a', 20],
    ['?q=a&n=Infinity', 'a', 1000],
    ['?q=a&n=1e9', 'a', 1000],
    ['?q=a&q=b', 'a', 20],
    ['?q=%E0%A4%A', '\uFFFD%A', 20],
    ['?n=40', '', 40],
  ])('%s asks for «%s», %i notes', (search, text, limit) => {
    expect(askedIn(search)).toEqual({text, limit});
  });
});

describe('searchFor', () => {
  it.each([
    ['', 20, ''],
    ['  ', 40, ''],
    ['a', 20, '?q=a'],
    ['a b', 40, '?q=a+b&n=40'],
    ['C++ & "D#"', 20, '?q=C%2B%2B+%26+%22D%23%22'],
  ])('«%s», %i notes: %s', (text, limit, search) => {
    expect(searchFor({text, limit})).toBe(search);
  });

  it('is read back as it was asked', () => {
    const text = fc.string({unit: 'grapheme', minLength: 1}).filter((each) => each.trim() !== '');
    fc.assert(
      fc.property(text, fc.integer({min: 1, max: 50}), (each, steps) => {
        const asked = {text: each, limit: steps * 20};
        expect(askedIn(searchFor(asked))).toEqual(asked);
      }),
    );
  });
});

describe('pageHref', () => {
  it.each([
    ['data drift', '/notes/search/?q=data+drift'],
    [' a ', '/notes/search/?q=a'],
    ['C#&?', '/notes/search/?q=C%23%26%3F'],
  ])('leads with «%s» to %s', (text, href) => {
    expect(pageHref('/notes/search/', text)).toBe(href);
    expect(askedIn(href.slice(href.indexOf('?'))).text).toBe(text.trim());
  });
});
