import {describe, expect, it} from 'vitest';
import {askedHistory, packPlace} from '../../../src/notes/history/asked';

describe('askedHistory', () => {
  it.each([
    ['', undefined],
    ['?from=a', undefined],
    ['?of=/a/', {note: '/a/'}],
    ['?of=/a/&to=b', {note: '/a/', to: 'b'}],
  ])('takes from «%s» %j', (query, asked) => {
    expect(askedHistory(query)).toEqual(asked);
  });
});

describe('packPlace', () => {
  it.each([
    ['/', '/changes/packs/versions.json'],
    ['/guides/a/', '/changes/packs/guides/a/versions.json'],
    ['/../../secret/./', '/changes/packs/secret/versions.json'],
    ['//other.example/a/', '/changes/packs/other.example/a/versions.json'],
  ])('of %s is %s', (note, place) => {
    expect(packPlace(note)).toBe(place);
  });
});
