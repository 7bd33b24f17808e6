import {folderOf, lastOf} from '../../../notes/resolution/paths';
import {isRecord, readYaml} from '../../read/frontmatter';
import {oneLine} from '../../read/text';
import type {Finding, Source} from '../../types';

/** A page, or a folder with pages in it. */
export type Item = {readonly path: string; readonly isFolder: boolean};

/** How pages and folders beside each other are sorted. */
export type Sort = {
  readonly by: 'path' | 'filename' | 'title';
  readonly descending: boolean;
  /** Whether 10 stands behind 2; so it is where a `.nav.yml` says nothing else. */
  readonly natural?: boolean;
  readonly sections: 'first' | 'last' | 'mixed';
  readonly foldCase: boolean;
};

/** What a folder's own file, `.pages` or `.nav.yml`, and those of the folders around it say of its order. */
export type Order = {
  /** The file of its own. */
  readonly file?: string;
  readonly title?: string;
  readonly nav?: readonly unknown[];
  readonly sort: Sort;
  /** Whether what the list does not name follows it. */
  readonly append: boolean;
  /** Whether a folder of one page is this page; of its own alone, or of those below too. */
  readonly flatten: boolean;
  readonly flattenBelow: boolean;
  /** Whether a folder is called as it is on disk. */
  readonly keepsNames: boolean;
  readonly usesIndexTitle: boolean;
  readonly isHidden: boolean;
  /** Patterns of what is in no list, with the folder in which each begins. */
  readonly ignored: readonly {readonly folder: string; readonly pattern: string}[];
};

export type Ordering = {
  readonly source: Source;
  /** The folder of all pages. */
  readonly root: string;
  readonly findings: Finding[];
  /** The pages and folders in each folder, in the order of their paths. */
  readonly items: ReadonlyMap<string, readonly Item[]>;
  /** Orders of folders that have been read. */
  readonly orders: Map<string, Order>;
};

const PLAIN: Order = {
  sort: {by: 'path', descending: false, sections: 'last', foldCase: false},
  append: false,
  flatten: false,
  flattenBelow: false,
  keepsNames: false,
  usesIndexTitle: false,
  isHidden: false,
  ignored: [],
};

/** Reads the order of a folder, and says what of it is not followed. */
export function orderOf(folder: string, ordering: Ordering): Order {
  const known = ordering.orders.get(folder);
  if (known !== undefined) return known;
  const {
    title: _,
    nav: __,
    file: ___,
    ...parent
  } = isAbove(folder, ordering) ? orderOf(folderOf(folder), ordering) : PLAIN;
  const inherited: Order = {...parent, flatten: parent.flattenBelow, isHidden: false};
  const file = fileOf(folder, ordering.source);
  const order = file === undefined ? inherited : ownOrder(file, inherited, ordering);
  ordering.orders.set(folder, order);
  return order;
}

function isAbove(folder: string, {root}: Ordering): boolean {
  return folder !== root && folder !== '' && (root === '' || folder.startsWith(`${root}/`));
}

type OrderFile = {readonly path: string; readonly text: string};

function fileOf(folder: string, {files}: Source): OrderFile | undefined {
  const prefix = folder === '' ? '' : `${folder}/`;
  const found = ['.pages', '.nav.yml'].map((name) => files.get(prefix + name)).find((one) => one?.text !== undefined);
  return found?.text === undefined ? undefined : {path: found.path, text: found.text};
}

const KNOWN = new Set(
  (
    'title nav arrange sort order order_by sort_type hide collapse collapse_single_pages append_unmatched ignore ' +
    'flatten_single_child_sections preserve_directory_names use_index_title'
  ).split(' '),
);

function ownOrder({path, text}: OrderFile, inherited: Order, {findings, root}: Ordering): Order {
  const {data} = readYaml(text);
  const isPages = lastOf(path) === '.pages';
  const list = [data.nav, data.arrange].find(Array.isArray);
  const ignored = [data.ignore].flat().filter((one) => typeof one === 'string');
  const flattenBelow = booleanOf(
    data.flatten_single_child_sections ?? data.collapse_single_pages,
    inherited.flattenBelow,
  );
  const say = (what: string, became: string) =>
    findings.push({path, place: {line: 1, column: 1}, rule: 'contents-order', outcome: 'changed', what, became});
  const isHidden = data.hide === true && folderOf(path) !== root;
  if (isHidden) say('A folder that is in no list of contents', 'Shown after the others');
  if (ignored.length > 0) say(`Pages that are in no list of contents: ${ignored.join(', ')}`, 'Shown after the others');
  const rest = Object.keys(data).filter((key) => !KNOWN.has(key));
  if (rest.length > 0) say(`Keys of an order of pages: ${oneLine(rest.join(', '))}`, 'Not followed');
  return {
    file: path,
    ...(typeof data.title === 'string' && {title: oneLine(data.title)}),
    ...(list !== undefined && {nav: list}),
    sort: isPages
      ? sortIn({direction: data.order, type: data.sort_type, by: data.order_by}, inherited.sort)
      : sortIn(data.sort, {natural: true, ...inherited.sort}),
    append: booleanOf(data.append_unmatched, inherited.append),
    flatten: data.collapse === true || flattenBelow,
    flattenBelow,
    keepsNames: booleanOf(data.preserve_directory_names, inherited.keepsNames),
    usesIndexTitle: booleanOf(data.use_index_title, inherited.usesIndexTitle),
    isHidden,
    ignored: [
      ...(ignored.length === 0 || ignored.includes('$inherit') ? inherited.ignored : []),
      ...ignored.filter((one) => one !== '$inherit').map((pattern) => ({folder: folderOf(path), pattern})),
    ],
  };
}

function booleanOf(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

/** A way of sorting as it is written, `{direction: desc, sections: first}`, with what it does not say as it is around it. */
export function sortIn(value: unknown, around: Sort): Sort {
  const {by, direction, type, sections, ignore_case: fold} = isRecord(value) ? value : {};
  return {
    ...around,
    by: by === 'title' || by === 'filename' || by === 'path' ? by : around.by,
    descending: direction === undefined ? around.descending : direction === 'desc',
    ...(type === undefined ? {} : {natural: type === 'natural'}),
    sections: sections === 'first' || sections === 'mixed' || sections === 'last' ? sections : around.sections,
    foldCase: booleanOf(fold, around.foldCase),
  };
}
