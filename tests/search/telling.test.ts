import {expect, it} from 'vitest';
import {tellingWords} from '../../src/search/analyse/telling';

it.each([
  ['Models drifted by 20 %', ['model', 'drift']],
  ['the with that', []],
  ['getUserName', ['getusernam']],
  ['v1.2.3 2024-01-01 abc123def', []],
  ['Überwachung überwacht', ['uberwachung', 'uberwacht']],
  ['日本語', ['日本', '本語']],
  ['', []],
])('takes from %j the words %j', (text, keys) => {
  expect(tellingWords(text).map(({key}) => key)).toEqual(keys);
});

it('says words as they are written', () => {
  expect(tellingWords('Monitors, monitored').map(({text}) => text)).toEqual(['monitors', 'monitored']);
});
