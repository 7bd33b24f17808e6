import {folderOf, joined} from '../../../notes/resolution/paths';
import {addressOf, locateByPath} from '../../links/locate';
import {isRecord, readYaml} from '../../read/frontmatter';
import type {Source} from '../../types';
import {readSummary} from './summary';

/** A space: pages with an order of their own. */
export type Space = {
  /** Its folder in the source; empty for the source itself. */
  readonly root: string;
  /** What the sidebar calls it, and where it stands among the others. */
  readonly label?: string;
  readonly position?: number;
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
    // The old editor's `book.json` says the same, and JSON is YAML.
    if (/(?:^|\/)(?:\.gitbook\.ya?ml|book\.json)$/.test(path)) add(configured(path, file.text ?? '', source));
  }
  for (const path of source.files.keys()) {
    const root = folderOf(path);
    const known = [...spaces.values()].some((space) => space.summary === path || space.root === root);
    if (/(?:^|\/)SUMMARY\.md$/i.test(path) && !known) add({root, summary: path, redirects: new Map()});
  }
  if (spaces.size === 0) add({root: '', redirects: new Map()});
  const listed = new Map([...listedLanguages(source), ...listedSpaces(source)]);
  const named = [...spaces.values()].map((space) => ({...space, ...listed.get(space.root)}));
  return named.sort((a, b) => (a.root < b.root ? -1 : 1));
}

type Listed = {readonly label?: string; readonly position: number};

/** The list of a book's languages, each of which is a space with its folder in its address. */
export const LANGUAGES = 'LANGS.md';

/** The languages of a book by their folders: `* [English](en/)`. */
function listedLanguages({files}: Source): ReadonlyMap<string, Listed> {
  const text = files.get(LANGUAGES)?.text;
  if (text === undefined) return new Map();
  const entries = readSummary(LANGUAGES, text).groups.flatMap((group) => group.entries);
  return new Map(
    entries.flatMap(({label, path}, index): [string, Listed][] =>
      path === undefined ? [] : [[joined('', path) ?? path, {label, position: index + 1}]],
    ),
  );
}

/** The spaces of a whole site, which `docs.yaml` lists in sections, by their folders. */
function listedSpaces({files}: Source): ReadonlyMap<string, Listed> {
  const found = new Map<string, Listed>();
  const read = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(read);
    if (!isRecord(value)) return;
    const {content, title, name} = value;
    const folder =
      isRecord(content) && typeof content.directory === 'string' ? joined('', content.directory) : undefined;
    const label = [title, name].find((one) => typeof one === 'string');
    if (folder !== undefined && !found.has(folder)) {
      found.set(folder, {position: found.size + 1, ...(label !== undefined && {label})});
    }
    for (const inside of Object.values(value)) read(inside);
  };
  read(readYaml(files.get('docs.yaml')?.text ?? files.get('docs.yml')?.text ?? '').data);
  return found;
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
