import {describe, expect, it} from 'vitest';
import {compare} from '../../../src/notes/history/compare';
import type {PackedVersion} from '../../../src/notes/history/pack';
import {dayOfVersion, extentOf, subjectOf} from '../../../src/wiki/history/said';

const VERSION: PackedVersion = {id: 'a', time: 0, form: 'changed', authors: [], blocks: []};
const extent = (before: string, after: string) =>
  extentOf(
    compare(before === '' ? [] : [{kind: 'text', text: before}], after === '' ? [] : [{kind: 'text', text: after}]),
  );

describe('subjectOf', () => {
  it('takes the author’s words, else says what kind of change it was', () => {
    expect(subjectOf({...VERSION, subject: 'Say more'})).toBe('Say more');
    expect(subjectOf(VERSION)).toBe('Changed');
    expect(subjectOf({...VERSION, form: 'begins'})).toBe('The history begins here');
  });
});

describe('dayOfVersion', () => {
  it('is a day as readers write it', () => {
    expect(dayOfVersion({...VERSION, time: Date.UTC(2026, 2, 21, 23, 59)})).toBe('21 March 2026');
  });
});

describe('extentOf', () => {
  it.each([
    ['a big dog', 'a small old dog', '2 words added, 1 word removed.'],
    ['', 'one two', '2 words added.'],
    ['one', '', '1 word removed.'],
    ['one two', 'one, two', 'Only signs were changed.'],
    ['one', 'one', 'No word was changed: addresses of links or the layout may have been.'],
  ])('from «%s» to «%s» is «%s»', (before, after, said) => {
    expect(extent(before, after)).toBe(said);
  });
});
