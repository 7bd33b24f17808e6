import {gitbook} from './dialects/gitbook/dialect';
import {hugo} from './dialects/hugo/dialect';
import {logseq} from './dialects/logseq/dialect';
import {markdown} from './dialects/markdown/dialect';
import {mdbook} from './dialects/mdbook/dialect';
import {mkdocs} from './dialects/mkdocs/dialect';
import {obsidian} from './dialects/obsidian/dialect';
import type {Dialect, Source} from './types';

/** Every dialect; a new one is its folder and a line here. The last is for what none of the others knows. */
export const DIALECTS: readonly Dialect[] = [gitbook, hugo, mdbook, mkdocs, logseq, obsidian, markdown];

/** The dialect that is surest of a source. */
export function detect(source: Source): Dialect {
  const [first, ...others] = DIALECTS.map((dialect) => ({dialect, sure: dialect.detect(source)}));
  if (first === undefined) throw new Error('There are no dialects.');
  return others.reduce((best, next) => (next.sure > best.sure ? next : best), first).dialect;
}

/** The dialect of a name. Throws, naming all, when there is none. */
export function dialectNamed(name: string): Dialect {
  const found = DIALECTS.find((dialect) => dialect.name === name);
  if (found !== undefined) return found;
  const names = DIALECTS.map((dialect) => dialect.name).join(', ');
  throw new Error(`There is no dialect «${name}». There are ${names}.`);
}
