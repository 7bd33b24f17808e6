import {compareText} from '../../../notes/problems';
import {fold, folderOf, joined, lastOf, withoutEnding} from '../../../notes/resolution/paths';
import {addressOf, locateByPath} from '../../links/locate';
import type {Locate, Source} from '../../types';

/**
 * Finds files as a vault does, for wikilinks and for Markdown links: a path from the note's folder or the vault's root;
 * else a file by the end of its path, without case, in the note's own folder before any other, and the shortest path
 * before longer ones.
 */
export function locateInVault(source: Source): Locate {
  const byName = new Map<string, string[]>();
  for (const path of [...source.files.keys()].sort(compareText)) {
    const name = fold(withoutEnding(lastOf(path)));
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return (url, from) => {
    const direct = [url, addressOf(url).path].map((path) => byPath(path, from, source)).find(Boolean);
    if (direct !== undefined) return direct;
    for (const target of [url, addressOf(url).path]) {
      const path = fold(withoutEnding(target.replace(/^(?:\.{0,2}\/)+/, '')).trim());
      const others = (byName.get(lastOf(path)) ?? []).filter((one) => endsWith(fold(withoutEnding(one)), path));
      const notes = others.filter((one) => fold(one) === fold(withoutEnding(one)) || /\.mdx?$/i.test(one));
      const found = nearest(notes.length > 0 ? notes : others, from);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function byPath(path: string, from: string, source: Source): string | undefined {
  if (path === '') return undefined;
  const exact = [joined(folderOf(from), path), joined('', path)].flatMap((one) => (one === undefined ? [] : [one]));
  const file = exact.flatMap((one) => [`${one}.md`, one]).find((one) => source.files.has(one));
  return file ?? (path.includes('/') ? locateByPath(path, from, source) : undefined);
}

function endsWith(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`);
}

function nearest(paths: readonly string[], from: string): string | undefined {
  const beside = paths.find((path) => folderOf(path) === folderOf(from));
  const depth = (path: string) => path.split('/').length;
  return beside ?? [...paths].sort((a, b) => depth(a) - depth(b) || compareText(a, b))[0];
}
