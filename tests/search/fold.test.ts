import {expect, test} from 'vitest';
import {fold} from '../../src/search/analyse/fold';

test.each([
  ['café', 'cafe'],
  ['straße', 'strasse'],
  ['smørrebrød', 'smorrebrod'],
  ['łódź', 'lodz'],
  ['ælfred', 'aelfred'],
  ['كِتَاب', 'كتاب'],
  ['שָׁלוֹם', 'שלום'],
  ['हिन्दी', 'हिन्दी'],
  ['がっこう', 'がっこう'],
  ['한국', '한국'],
  ['2025', '2025'],
])('%s folds to %s', (word, expected) => expect(fold(word)).toBe(expected));
