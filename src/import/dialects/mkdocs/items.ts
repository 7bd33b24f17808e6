import {compareText} from '../../../notes/problems';
import {folderOf, lastOf, withoutEnding} from '../../../notes/resolution/paths';
import {opensFolder} from '../../plan/contents';
import {readPageText} from '../../read/frontmatter';
import {matchesGlob} from '../../read/glob';
import {oneLine} from '../../read/text';
import {isPage} from '../markdown/survey';
import type {Source} from '../../types';
import {orderOf, type Item, type Order, type Ordering} from './order';

/** The pages and folders in each folder of a source, in the order of their paths; what tools hide is none. */
export function itemsOf({files}: Source): ReadonlyMap<string, readonly Item[]> {
  const items = new Map<string, Item[]>();
  const folders = new Set<string>();
  const add = (item: Item) => {
    const folder = folderOf(item.path);
    const others = items.get(folder);
    if (others === undefined) items.set(folder, [item]);
    else others.push(item);
    if (folder === '' || folders.has(folder)) return;
    folders.add(folder);
    add({path: folder, isFolder: true});
  };
  const isSeen = (path: string) => path.split('/').every((part) => !part.startsWith('.'));
  for (const path of files.keys()) if (isPage({path}) && isSeen(path)) add({path, isFolder: false});
  for (const all of items.values()) all.sort((a, b) => compareText(a.path, b.path));
  return items;
}

/** The pages and folders of a folder that are in lists of contents, in the order of their paths. */
export function plainItems(folder: string, ordering: Ordering): Item[] {
  return (ordering.items.get(folder) ?? []).filter((item) => !isHidden(item, ordering));
}

/**
 * What a pattern takes below a folder, but for what is taken already and what lies in folders that it takes too: of `*.md` only
 * pages, with a slash at its end only folders.
 */
export function matchesIn(folder: string, pattern: string, taken: ReadonlySet<string>, ordering: Ordering): Item[] {
  const start = folder === '' ? 0 : folder.length + 1;
  const wanted = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
  const found = itemsBelow(folder, ordering).filter(
    ({path, isFolder}) =>
      !taken.has(path) && (isFolder || !pattern.endsWith('/')) && matchesGlob(wanted, path.slice(start)),
  );
  const folders = new Set(found.flatMap(({path, isFolder}) => (isFolder ? [path] : [])));
  const isInside = (path: string): boolean => path !== '' && (folders.has(path) || isInside(folderOf(path)));
  return found.filter(({path}) => !isInside(folderOf(path)));
}

function itemsBelow(folder: string, ordering: Ordering): Item[] {
  return plainItems(folder, ordering).flatMap((item) =>
    item.isFolder ? [item, ...itemsBelow(item.path, ordering)] : [item],
  );
}

function isHidden({path, isFolder}: Item, ordering: Ordering): boolean {
  if (isFolder && orderOf(path, ordering).isHidden) return true;
  return orderOf(folderOf(path), ordering).ignored.some(({folder, pattern}) => {
    const below = path.slice(folder === '' ? 0 : folder.length + 1);
    return pattern.startsWith('/') ? matchesGlob(pattern.slice(1), below) : matchesGlob(`**/${pattern}`, below);
  });
}

/** Pages and folders as an order has them; the page that opens a folder comes first. */
export function sorted(items: readonly Item[], {sort}: Pick<Order, 'sort'>, ordering: Ordering): Item[] {
  const {by, descending, natural, sections, foldCase} = sort;
  const compare = natural === true ? compareNatural : compareText;
  const nameOf = ({path, isFolder}: Item) => {
    const name = by === 'title' ? titleIn(path, isFolder, ordering) : by === 'filename' ? lastOf(path) : path;
    return foldCase ? name.toLowerCase() : name;
  };
  const rank = ({path, isFolder}: Item) => {
    if (!isFolder && opensFolder(path)) return 0;
    return sections === 'mixed' || isFolder === (sections === 'first') ? 1 : 2;
  };
  const names = new Map(items.map((item) => [item, nameOf(item)]));
  return [...items].sort(
    (a, b) => rank(a) - rank(b) || compare(names.get(a) ?? '', names.get(b) ?? '') * (descending ? -1 : 1),
  );
}

/** As people count: `a2` before `a10`. */
function compareNatural(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let nth = 0; nth < Math.min(left.length, right.length); nth++) {
    const [one = '', other = ''] = [left[nth], right[nth]];
    const isNumber = /^\d/.test(one) && /^\d/.test(other);
    const found = (isNumber ? Number(one) - Number(other) : 0) || compareText(one, other);
    if (found !== 0) return found;
  }
  return left.length - right.length;
}

function partsOf(text: string): string[] {
  return text.match(/\d+|\D+/g) ?? [];
}

function titleIn(path: string, isFolder: boolean, ordering: Ordering): string {
  if (isFolder) return labelOf(path, ordering);
  const {data, body} = readPageText(ordering.source.files.get(path)?.text ?? '');
  const heading = /^#[ \t]+(.+?)[ \t#]*$/m.exec(body)?.[1];
  return oneLine(typeof data.title === 'string' ? data.title : (heading ?? nameIn(path)));
}

/** What the sidebar calls a folder. */
export function labelOf(folder: string, ordering: Ordering): string {
  const {title, keepsNames, usesIndexTitle} = orderOf(folder, ordering);
  const index = usesIndexTitle ? ordering.source.files.get(`${folder}/index.md`)?.text : undefined;
  const {title: own} = readPageText(index ?? '').data;
  if (title !== undefined) return title;
  if (typeof own === 'string' && oneLine(own) !== '') return oneLine(own);
  return keepsNames ? lastOf(folder) : nameIn(folder);
}

/** `first-steps` → `First steps`; a name with capitals stays. */
function nameIn(path: string): string {
  const words = withoutEnding(lastOf(path.replace(/\/$/, '')))
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === words.toLowerCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
