import {describe, expect, it} from 'vitest';
import {hasWhole, KINDS, mixed, queriesOf, type Seen} from './queries';
import {visibleBlocks} from './visible';
import {draftsOf, htmlOf} from './site';
import {pageOf} from '../../../src/search/extract/extract';

const pages: readonly Seen[] = draftsOf(40, 1).flatMap((draft) => {
  const html = htmlOf(draft);
  const page = pageOf(html, {url: draft.url});
  return page === undefined ? [] : [{...page, blocks: visibleBlocks(html)}];
});
const queries = queriesOf(pages, 20);
const of = (kind: string) => queries.filter((query) => query.kind === kind);
const textOf = (url: string) =>
  pages
    .find((page) => page.url === url)
    ?.blocks.join('\n')
    .toLowerCase() ?? '';

describe('queriesOf', () => {
  it('gives some of every kind, never more than asked for, each with a right page', () => {
    for (const kind of KINDS) {
      expect(of(kind).length, kind).toBeGreaterThan(5);
      expect(of(kind).length, kind).toBeLessThanOrEqual(20);
    }
    expect(queries.filter(({right}) => right.size === 0)).toEqual([]);
  });

  it('gives the same ones for the same pages', () => {
    expect(queriesOf(pages, 20)).toEqual(queries);
  });

  it('asks for names that stand for one page alone', () => {
    for (const {q, right} of of('title')) {
      expect(pages.filter(({title}) => title === q).map(({url}) => url)).toEqual([...right]);
    }
    for (const {q} of of('heading')) {
      expect(pages.filter(({sections}) => sections.some(({heading}) => heading === q))).toHaveLength(1);
    }
  });

  it.each(['words', 'identifier', 'phrase'])('knows the pages that hold the %s', (kind) => {
    for (const {q, right} of of(kind)) {
      const parts = kind === 'words' ? q.split(' ') : [q.toLowerCase()];
      for (const url of right) for (const part of parts) expect(textOf(url)).toContain(part);
    }
  });

  it('asks for each phrase in quotation marks too', () => {
    expect(of('quoted').map(({q, right}) => [q, right])).toEqual(of('phrase').map(({q, right}) => [`"${q}"`, right]));
  });

  it('remembers what a typo meant', () => {
    for (const {q, clean = ''} of of('typo')) {
      expect(clean).not.toBe('');
      expect(q).not.toBe(clean);
      expect(Math.abs(q.length - clean.length)).toBeLessThanOrEqual(1);
    }
  });

  it('asks for phrases of four to six words', () => {
    for (const {q} of of('phrase')) expect([4, 5, 6]).toContain(q.split(' ').length);
  });
});

describe('hasWhole', () => {
  it.each([
    ['a.Store.Set(b)', 'Store.Set', true],
    ['Store.SetInMap, Store.Set', 'Store.Set', true],
    ['Store.SetInMap', 'Store.Set', false],
    ['MyStore.Set', 'Store.Set', false],
    ['', 'a', false],
  ])('%s has %s: %s', (text, name, expected) => {
    expect(hasWhole(text, name)).toBe(expected);
  });
});

describe('mixed', () => {
  it('keeps all queries, with one of each kind at the beginning', () => {
    const order = mixed(queries);
    expect(order).toHaveLength(queries.length);
    expect(order.slice(0, KINDS.length).map(({kind}) => kind)).toEqual(KINDS);
  });
});
