import {ROWS, type Row} from './bars';
import type {Trial} from './trial';

/** A Markdown table from rows of cells, the first row its head. */
export function markdown(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** All engines side by side, the first of them with its bars; `against` is the one that some bars are taken from. */
export function tableOf(trials: readonly Trial[], pages: number, against: Trial | undefined): string {
  const [own, ...others] = trials;
  if (own === undefined) return '';
  const rows = ROWS.map((row) => {
    const bar = row.bar?.(pages, against && row.of(against));
    return [
      row.what,
      row.text(row.of(own)),
      ...verdict(row, row.of(own), bar),
      ...others.map((each) => row.text(row.of(each))),
    ];
  });
  return markdown([['', own.name, 'bar', '', ...others.map(({name}) => name)], ...rows]);
}

/** The bar as it is written, and whether a figure meets it; nothing where there is none. */
function verdict({text, isShare}: Row, value: number, bar: number | undefined): readonly [string, string] {
  if (bar === undefined || Number.isNaN(bar)) return ['', ''];
  const isMet = isShare ? value >= bar : value <= bar;
  return [text(bar), Number.isNaN(value) ? '' : isMet ? 'met' : 'below'];
}
