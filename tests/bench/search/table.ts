import {ROWS, type Row} from './bars';
import type {Trial} from './trial';

/** A Markdown table from rows of cells, the first row its head. */
export function markdown(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Engines side by side, by their short names; beside `ours` its bars, some of which are what `pagefind` shows. */
export function tableOf(trials: Readonly<Record<string, Trial>>, pages: number): string {
  const {ours, pagefind, ...rest} = trials;
  const others = [pagefind, ...Object.values(rest)].filter((trial) => trial !== undefined);
  const rows = ROWS.map((row) => {
    const bar = row.bar?.(pages, pagefind && row.of(pagefind));
    const own = ours === undefined ? [] : [row.text(row.of(ours)), ...verdict(row, row.of(ours), bar)];
    return [row.what, ...own, ...others.map((each) => row.text(row.of(each)))];
  });
  const head = ours === undefined ? [] : [ours.name, 'bar', ''];
  return markdown([['', ...head, ...others.map(({name}) => name)], ...rows]);
}

/** The bar as it is written, and whether a figure meets it; nothing where there is none. */
function verdict({text, isShare}: Row, value: number, bar: number | undefined): readonly [string, string] {
  if (bar === undefined || Number.isNaN(bar)) return ['', ''];
  const isMet = isShare ? value >= bar : value <= bar;
  return [text(bar), Number.isNaN(value) ? '' : isMet ? 'met' : 'below'];
}
