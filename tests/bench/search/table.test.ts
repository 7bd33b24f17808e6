import {describe, expect, it} from 'vitest';
import {markdown, tableOf} from './table';
import type {Trial} from './trial';

const asked = {urls: ['/a/'], traffic: {requests: 3, bytes: 60_000, trips: 2}, time: 700, first: 700};
const query = {kind: 'title', q: 'A', right: new Set(['/a/'])} as const;
const OURS: Trial = {
  name: 'ours',
  indexing: {seconds: 4, memory: Number.NaN},
  disk: {files: 5, bytes: 9000},
  cold: [asked],
  isSlow: true,
  opened: [asked],
  compute: [5],
  warm: [{query, asked, again: 1}],
  memory: 2e6,
};
const PAGEFIND: Trial = {...OURS, name: 'theirs', indexing: {seconds: 3, memory: 1e9}, isSlow: false};
const rowsOf = (table: string): readonly (readonly string[])[] =>
  table.split('\n').map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
const row = (table: string, what: string) => rowsOf(table).find(([first]) => first === what);

describe('markdown', () => {
  it('rules off the head', () => {
    expect(
      markdown([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
  });
});

describe('the table of engines', () => {
  const table = tableOf({ours: OURS, pagefind: PAGEFIND}, 100);

  it('has a bar and a verdict beside ours, and the others after them', () => {
    expect(row(table, '')).toEqual(['', 'ours', 'bar', '', 'theirs']);
    expect(row(table, 'first query, gz, median')).toEqual([
      'first query, gz, median',
      '60 kB',
      '50 kB',
      'below',
      '60 kB',
    ]);
    expect(row(table, 'first query, gz, p95')?.slice(1, 4)).toEqual(['60 kB', '70 kB', 'met']);
    expect(row(table, 'titles: page first')?.slice(1, 4)).toEqual(['100 %', '100 %', 'met']);
  });

  it('grows the bars with the site', () => {
    const large = tableOf({ours: OURS}, 1000);
    expect(row(large, 'first query, gz, median')?.slice(1)).toEqual(['60 kB', '90 kB', 'met']);
  });

  it('takes a bar from Pagefind where it is there', () => {
    expect(row(table, 'indexing')?.slice(1)).toEqual(['4.0 s', '3.0 s', 'below', '3.0 s']);
    expect(row(tableOf({ours: OURS}, 100), 'indexing')?.slice(1)).toEqual(['4.0 s', '', '']);
  });

  it('says nothing where nothing was measured', () => {
    expect(row(table, 'memory while indexing')?.slice(1)).toEqual(['–', '', '', '1.0 GB']);
    expect(row(table, '– measured, median')?.slice(1)).toEqual(['700 ms', '1.0 s', 'met', '–']);
    expect(row(table, 'unique headings: page first')?.slice(1)).toEqual(['–', '99.0 %', '', '–']);
  });

  it('puts trips, bytes and work together', () => {
    expect(row(table, 'Slow 4G, first result from nothing, reckoned')?.[1]).toBe('605 ms');
  });

  it('stands without ours', () => {
    expect(row(tableOf({pagefind: PAGEFIND}, 100), '')).toEqual(['', 'theirs']);
  });
});
