import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {divided, LONGEST} from '../../../src/search/extract/divide';
import {pageOf} from '../../../src/search/extract/extract';
import {open} from '../../../src/search/store/load';
import {BASE, served} from '../served';

const section = (text: string, code = '') => ({anchor: 'a', heading: 'Heading', above: ['Above'], text, code});

describe('a section', () => {
  it('stays whole as long as it is of ordinary length', () => {
    const ordinary = section('word '.repeat(LONGEST / 5), 'code');
    expect(divided(ordinary)).toEqual([ordinary]);
  });
  it('is divided at an end of a line, and keeps its address', () => {
    const line = 'so many words in a line';
    const parts = divided(section(`${line}\n`.repeat(2000)));
    expect(new Set(parts.flatMap(({text}) => text.split('\n').filter((each) => each !== '')))).toEqual(new Set([line]));
    expect(new Set(parts.map(({anchor}) => anchor))).toEqual(new Set(['a']));
    expect(parts.map(({heading}) => heading).slice(0, 2)).toEqual(['Heading', '']);
  });
  it('loses no word', () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé😀]{1,12}$/u), {minLength: 1, maxLength: 40}), (words) => {
        const text = Array.from({length: 1500}, (_, i) => words[i % words.length]).join(' ');
        const parts = divided(section(text, text.slice(0, 20_000)));
        expect(parts.map((part) => part.text).filter((each) => each !== '').join(' ')).toBe(text);
        expect(parts.every((part) => Math.max(part.text.length, part.code.length) <= LONGEST)).toBe(true);
      }),
      {numRuns: 30},
    ));
  it('without a blank is divided between letters', () =>
    expect(divided(section('😀'.repeat(LONGEST))).every(({text}) => /^(?:😀)+$/u.test(text))).toBe(true));
});

describe('a page of 300 kB without headings', () => {
  it('costs no more than a part of it', async () => {
    const words = Array.from({length: 40_000}, (_, i) => `w${((i * 2654435761) >>> 0).toString(36).slice(0, 6)}`);
    words[31_000] = 'needle';
    const page = pageOf(`<main><h1>Book</h1><p>${words.join(' ')}</p></main>`, {url: '/book/'});
    const {files, fetch, asked} = served(page === undefined ? [] : [page]);
    const {hits} = await open(BASE, fetch).search('needle', 5);
    const texts = asked.filter((name) => name.startsWith('texts'));
    expect(hits.map(({excerpt}) => excerpt.find(({marked}) => marked)?.text)).toEqual(['needle']);
    expect(texts.reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0)).toBeLessThan(40_000);
  });
});
