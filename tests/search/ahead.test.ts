import {describe, expect, test} from 'vitest';
import {aheadOf} from '../../src/search/store/ahead';
import type {Manifest} from '../../src/search/store/manifest';

const PACKS = {units: [], from: [], hashes: []};
const ranges = (...from: readonly string[]) => ({from, packs: PACKS});
const MANIFEST: Manifest = {
  format: 4,
  build: '',
  table: '',
  facets: '',
  addresses: '',
  terms: {...ranges('a', 'c', 'm', 'ma', 'mb', 'mc', 'md', 'me', 'n'), words: 0},
  ends: ranges('a', 'g', 'r'),
  apart: {words: [], packs: PACKS},
};
const asked = (text: string): readonly string[] => aheadOf(text, MANIFEST).map(({kind, number}) => `${kind} ${number}`);

describe('asked ahead for a word that may be a typo', () => {
  test.each([
    ['cache', ['terms 1', 'ends 0']],
    ['cached tags', ['terms 1', 'ends 0']],
    ['menus', ['terms 7', 'ends 2']],
    ['cat', []],
    ['release2025', []],
    ['one two', []],
    ['these words make a sentence which asks nothing ahead', []],
    ['', []],
  ])('%j: %j', (text, expected) => expect(asked(text)).toEqual(expected));
});
