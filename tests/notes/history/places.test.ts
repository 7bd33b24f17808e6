import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {askedHistory} from '../../../src/notes/history/asked';
import {historyPlace, placeOf} from '../../../src/notes/history/places';

describe('placeOf', () => {
  it.each([
    ['/base/a/b/', '/base/', '/a/b/'],
    ['/base/a', '/base/', '/a/'],
    ['/a/', '/', '/a/'],
    ['/base/', '/base/', '/'],
  ])('of %s below %s is %s', (permalink, baseUrl, place) => {
    expect(placeOf(permalink, baseUrl)).toBe(place);
  });
});

describe('historyPlace', () => {
  it('names the note, and two versions', () => {
    expect(historyPlace('/guides/a/')).toBe('/changes/note/?of=/guides/a/');
    expect(historyPlace('/a & b/', {from: '1', to: '2'})).toBe('/changes/note/?of=/a+%26+b/&from=1&to=2');
  });

  it('is what the page reads', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.string(), fc.string(), (note, from, to) => {
        const query = new URL(historyPlace(note, {from, to}), 'https://a.example').search;
        expect(askedHistory(query)).toEqual({note, from, to});
      }),
    );
  });
});
