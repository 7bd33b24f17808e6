import {readNote} from '../../notes/reading/note';
import type {IndexedNote} from '../../notes/reading/types';
import {namesOf} from '../../notes/resolution/names';
import {resolveLink} from '../../notes/resolution/resolve';
import type {Locate, Source} from '../types';
import type {Assets} from './assets';
import {addressOf, kindOf, locateByPath} from './locate';
import type {SettledPage} from './scene';

/** A note as it is written, and the addresses that a plain reading of its source has found. */
export type LinkedPage = {
  readonly page: SettledPage;
  readonly note: IndexedNote;
  /** Files of the source to which the page led, each once. */
  readonly led: readonly string[];
};

/** What became of the links and pictures of a page, by the files that they led to, each counted once. */
export type KeptLinks = {
  /** How many led to a file of the source. */
  readonly links: number;
  /** How many do not any more, and something that is reported says why. */
  readonly explained: number;
  /** Those that do not any more without a reason, and links of the note that lead nowhere: a failure of the import. */
  readonly lost: readonly string[];
};

/** The note that the wiki reads of a text, without what links do not ask for, since all notes are held at once. */
export function linkedNote(sourcePath: string, text: string): IndexedNote {
  const {terms: _, ...note} = readNote({sourcePath, text});
  const sentence = {text: '', link: [0, 0]} as const;
  return {...note, prose: [], links: note.links.map((link) => ({...link, label: '', sentence}))};
}

/** Files of the source that addresses lead to from a page, by the rules of its dialect; itself is none of them. */
export function filesLedTo(urls: readonly string[], from: string, source: Source, locate: Locate): string[] {
  const found = urls.flatMap((url) => {
    const {path} = addressOf(url);
    if (path === '' || kindOf(url) !== 'path') return [];
    return locate(url, from) ?? locateByPath(path, from, source) ?? [];
  });
  return [...new Set(found)].filter((path) => path !== from && source.files.has(path));
}

type Scene = {
  readonly source: Source;
  readonly locate: Locate;
  readonly assets: Assets;
  readonly existing: readonly IndexedNote[];
  readonly notesDir: string;
};

/**
 * Compares where the pages of the source led, by the rules of their dialect, with where the notes lead, by the wiki's
 * own index of what was written.
 */
export function keptLinks(pages: readonly LinkedPage[], scene: Scene): ReadonlyMap<SettledPage, KeptLinks> {
  const {existing, assets, notesDir} = scene;
  const files = [...assets.placed.keys()].map((path) => `${notesDir}/${path}`);
  const names = namesOf({root: notesDir, notes: [...existing, ...pages.map(({note}) => note)], files});
  const byPath = new Map(pages.map(({page}) => [page.planned.path, page]));
  return new Map(
    pages.map(({page, note, led}) => {
      const resolved = note.links.map((link) => ({link, ...resolveLink(names, note, link)}));
      const reached = new Set(resolved.flatMap(({destination}) => destination?.sourcePath ?? []));
      const gone = led.filter((path) => !reached.has(placeOf(path, byPath, scene) ?? ''));
      const silent = gone.filter((path) => !isExplained(path, page, byPath, scene));
      const wrong = resolved.flatMap(({link, fault}) => (fault === undefined ? [] : [link.target]));
      return [page, {links: led.length, explained: gone.length - silent.length, lost: [...silent, ...wrong]}];
    }),
  );
}

/** Path from the site's root of what a file of the source has become. */
function placeOf(
  path: string,
  byPath: ReadonlyMap<string, SettledPage>,
  {assets, notesDir}: Scene,
): string | undefined {
  const copy = assets.copyOf(path);
  return byPath.get(path)?.sourcePath ?? (copy === undefined ? undefined : `${notesDir}/${copy}`);
}

/** Whether something that is reported of a page says why nothing of it leads to a file any more. */
function isExplained(
  path: string,
  {findings, planned, hidden, kept}: SettledPage,
  byPath: ReadonlyMap<string, SettledPage>,
  {source, locate}: Scene,
): boolean {
  if (kept === true || (byPath.get(path)?.hidden === true && !hidden)) return true;
  return findings.some(
    ({rule, what, links = []}) =>
      rule === 'kept-as-code' ||
      (rule === 'refused-file' && what.includes(`«${path}»`)) ||
      filesLedTo(links, planned.path, source, locate).includes(path),
  );
}
