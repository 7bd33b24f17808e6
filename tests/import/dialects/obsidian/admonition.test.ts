import {describe, expect, it} from 'vitest';
import {parseBoxed} from '../../../../src/import/dialects/obsidian/admonition';

describe('a block of the plugin Admonition', () => {
  it.each([
    ['ad-tip', 'a', {type: 'tip', folds: false, body: 'a'}],
    ['ad-tip', 'title: A: b\ncollapse: open\nc', {type: 'tip', title: 'A: b', folds: false, body: 'c'}],
    ['ad-my-own', 'collapse: closed\nicon: x\n\nc\ntitle: d', {type: 'my-own', folds: true, body: 'c\ntitle: d'}],
    ['ad-tip', 'title:\n', {type: 'tip', title: '', folds: false, body: ''}],
    ['js', 'title: a', undefined],
    [null, 'title: a', undefined],
  ])('%j, %j is taken apart', (lang, value, parts) => {
    expect(parseBoxed({lang, value})).toEqual(parts);
  });
});
