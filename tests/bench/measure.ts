import {readFileSync} from 'node:fs';
import type {Page} from '../../src/search/types';

export type Query = {
  readonly kind: string;
  readonly q: string;
  readonly rel: readonly {readonly url: string; readonly gain: number}[];
};

export function queriesOf(file: string): readonly Query[] {
  return linesOf(file) as Query[];
}

/** The abstracts of a collection as pages of one section. */
export function abstractsOf(file: string): readonly Page[] {
  const lines = linesOf(file) as {url: string; title: string; text: string}[];
  return lines.map(({url, title, text}) => ({url, title, sections: [{anchor: '', heading: '', text, code: ''}]}));
}

/** nDCG@10 of a list of page addresses, gain 2^g − 1, against the ideal order of the judged ones. */
export function ndcg(urls: readonly string[], rel: Query['rel']): number {
  const gains = new Map(rel.map(({url, gain}) => [url, 2 ** gain - 1]));
  const discounted = (list: readonly number[]): number =>
    list.slice(0, 10).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
  const ideal = discounted([...gains.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : discounted(urls.map((url) => gains.get(url) ?? 0)) / ideal;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function linesOf(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
