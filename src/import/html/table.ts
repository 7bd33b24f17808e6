import type {AlignType, RootContent, TableCell, TableRow} from 'mdast';
import {isElement} from './elements';
import {toPhrasing, type HtmlElement} from './tree';

/**
 * A table of HTML as one of Markdown. A cell over several columns is followed by empty ones; what stands in the table
 * outside of its cells comes before it.
 */
export function tableOf(table: HtmlElement): RootContent[] {
  const rows = rowsOf(table);
  const outside = outsideOf(table);
  if (rows.length === 0) return outside;
  const width = Math.max(1, ...rows.map(({cells}) => cells.length));
  const headed = rows[0]?.cells.some(({element}) => element.tagName === 'th') === true;
  const lines = rows.map(({cells}): TableRow => ({type: 'tableRow', children: padded(cells, width)}));
  const empty: TableRow = {type: 'tableRow', children: padded([], width)};
  const align = Array.from({length: width}, (_, nth) => alignOf(rows[0]?.cells[nth]?.element));
  return [...outside, {type: 'table', align, children: headed ? lines : [empty, ...lines]}];
}

/** What stands in a table, or in a row of it, outside of cells; cells outside of rows count as their contents. */
function outsideOf(parent: HtmlElement): RootContent[] {
  return parent.children.flatMap((child): RootContent[] => {
    if (isElement(child, 'td', 'th')) return parent.tagName === 'tr' ? [] : child.children;
    if (isElement(child, 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'col')) return outsideOf(child);
    return child.type === 'text' && child.value.trim() === '' ? [] : [child];
  });
}

type Cell = {readonly element: HtmlElement; readonly children: readonly RootContent[]};
type Row = {readonly cells: readonly Cell[]};

/** The rows of a table, in the order of the text. */
export function rowsOf(parent: HtmlElement): Row[] {
  return parent.children.flatMap((child): Row[] => {
    if (isElement(child, 'tr')) return [{cells: child.children.flatMap(cellsOf)}];
    return isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [];
  });
}

function cellsOf(child: RootContent): Cell[] {
  if (!isElement(child, 'td', 'th')) return [];
  const span = Math.min(Number(child.properties.colspan ?? 1) || 1, 50);
  const rest = Array.from({length: span - 1}, (): Cell => ({element: child, children: []}));
  return [{element: child, children: child.children}, ...rest];
}

function padded(cells: readonly Cell[], width: number): TableCell[] {
  return Array.from({length: width}, (_, nth) => ({
    type: 'tableCell',
    children: toPhrasing(cells[nth]?.children ?? []),
  }));
}

function alignOf(element: HtmlElement | undefined): AlignType {
  const align = element?.properties.align ?? '';
  return align === 'left' || align === 'right' || align === 'center' ? align : null;
}
