import {folderOf, joined} from '../../../notes/resolution/paths';
import {addressOf, locateByPath} from '../../links/locate';
import {isRecord, readYaml} from '../../read/frontmatter';
import type {Source} from '../../types';

/** A space: pages with an order of their own. */
export type Space = {
  /** Its folder in the source; empty for the source itself. */
  readonly root: string;
  /** Path of the file that orders it; missing where there is none. */
  readonly summary?: string;
  /** Old addresses with the pages that they lead to, as written. */
  readonly redirects: ReadonlyMap<string, string>;
};

/** The spaces of a source: one for each list of contents; a source without any is one space. */
export function spacesOf(source: Source): readonly Space[] {
  const spaces = new Map<string, Space>();
  const add = (space: Space) => spaces.set(space.root, space);
  for (const [path, file] of source.files) {
    if (/(?:^|\/)\.gitbook\.ya?ml$/.test(path)) add(configured(path, file.text ?? '', source));
  }
  for (const path of source.files.keys()) {
    const root = folderOf(path);
    const known = [...spaces.values()].some((space) => space.summary === path || space.root === root);
    if (/(?:^|\/)SUMMARY\.md$/i.test(path) && !known) add({root, summary: path, redirects: new Map()});
  }
  if (spaces.size === 0) add({root: '', redirects: new Map()});
  return [...spaces.values()].sort((a, b) => (a.root < b.root ? -1 : 1));
}

function configured(path: string, text: string, {files}: Source): Space {
  const {data} = readYaml(text);
  const structure = isRecord(data.structure) ? data.structure : {};
  const root = joined(folderOf(path), typeof data.root === 'string' ? data.root : '') ?? '';
  const summary = joined(root, typeof structure.summary === 'string' ? structure.summary : 'SUMMARY.md') ?? '';
  const pairs = Object.entries(isRecord(data.redirects) ? data.redirects : {});
  const redirects = new Map(pairs.flatMap(([from, to]) => (typeof to === 'string' ? [[from, to] as const] : [])));
  return {root, redirects, ...(files.has(summary) && {summary})};
}

/** The space that a file belongs to: the one whose folder lies nearest above it. */
export function spaceOf(path: string, spaces: readonly Space[]): Space | undefined {
  const around = spaces.filter(({root}) => root === '' || path.startsWith(`${root}/`));
  return around.sort((a, b) => b.root.length - a.root.length)[0];
}

/** The file that an address leads to: from the page's folder, or from the root of its space. */
export function locateInSpace(url: string, from: string, source: Source): string | undefined {
  const {path} = addressOf(url);
  if (path === '') return undefined;
  const direct = path.startsWith('/') ? undefined : locateByPath(path, from, source);
  if (direct !== undefined) return direct;
  const roots = rootsAbove(from);
  for (const root of roots) {
    const found = locateByPath(`/${root === '' ? '' : `${root}/`}${path.replace(/^\/+/, '')}`, from, source);
    if (found !== undefined && (path.startsWith('/') || root === '')) return found;
  }
  return undefined;
}

/** The folders around a file, the innermost first. */
function rootsAbove(path: string): string[] {
  const parts = folderOf(path).split('/').filter(Boolean);
  return [...parts.map((_, nth) => parts.slice(0, parts.length - nth).join('/')), ''];
}
