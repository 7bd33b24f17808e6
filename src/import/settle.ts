import {anchorsOf} from './links/anchors';
import {withoutReferences} from './links/references';
import type {SettledPage} from './links/scene';
import {readPage, type ReadPage} from './page/read';
import type {Plan} from './plan/plan';
import type {Dialect, Source} from './types';
import {tidy} from './tidy';
import {formatOf} from './write/markdown';

type Settling = {readonly dialect: Dialect; readonly notesDir: string; readonly today: string};

/** Reads every page of a plan, and settles what links to it must know: its file, its places, whether it is shown. */
export function settlePages({pages}: Plan, source: Source, options: Settling): SettledPage[] {
  return [...pages.values()].map((planned) => settled(readPage(planned, {...options, source}), options));
}

function settled(page: ReadPage, {notesDir, today}: Settling): SettledPage {
  const {tree, facts, planned} = page;
  withoutReferences(tree);
  tidy(tree);
  const format = formatOf(tree);
  return {
    ...page,
    anchors: anchorsOf(tree, page.titleHeading),
    format,
    sourcePath: `${notesDir}/${planned.to}.${format}`,
    hidden: facts.draft || !facts.publish || (planned.post !== undefined && planned.post.day > today),
  };
}
