import {anchorsOf} from './links/anchors';
import {embedsOf} from './links/embeds';
import {withoutReferences} from './links/references';
import type {SettledPage} from './links/scene';
import {rawTree, readPage, type ReadPage} from './page/read';
import {storedTree} from './page/store';
import type {Plan} from './plan/plan';
import {readPageText} from './read/frontmatter';
import type {Dialect, Source} from './types';
import {tidy} from './tidy';
import {formatOf} from './write/markdown';

type Settling = {
  readonly dialect: Dialect;
  readonly notesDir: string;
  readonly today: string;
  readonly onPage: () => void;
};

/** The pages of a plan, and their trees as `treeOf` reads them. */
export type Settled = {readonly pages: readonly SettledPage[]; readonly stored: Map<SettledPage, string>};

/**
 * Reads every page of a plan, and settles what links to it must know: its file, its places, whether it is shown. Trees
 * are put away, so that no more than one is held at a time.
 */
export function settlePages({pages}: Plan, source: Source, options: Settling): Settled {
  const stored = new Map<SettledPage, string>();
  for (const planned of pages.values()) {
    const read = readPage(planned, {...options, source});
    const [page, tree] = settledOr(read, options, () => keptRaw(read, source));
    stored.set(page, tree);
    options.onPage();
  }
  return {pages: [...stored.keys()], stored};
}

function settledOr(page: ReadPage, options: Settling, otherwise: () => ReadPage): [SettledPage, string] {
  try {
    return settled(page, options);
  } catch {
    return settled(otherwise(), options);
  }
}

function settled({tree, titleHeading, ...page}: ReadPage, {notesDir, today}: Settling): [SettledPage, string] {
  withoutReferences(tree);
  tidy(tree);
  const format = formatOf(tree);
  const {facts, planned} = page;
  const settledPage = {
    ...page,
    anchors: anchorsOf(tree, titleHeading),
    format,
    sourcePath: `${notesDir}/${planned.to}.${format}`,
    hidden: facts.draft || !facts.publish || (planned.post !== undefined && planned.post.day > today),
    embeds: embedsOf(tree).map(({target}) => target),
  };
  return [settledPage, storedTree(tree)];
}

/** A page that is nested too deep to be put away stands in a block of code. */
function keptRaw({planned, facts, title, bodyLine, findings}: ReadPage, {files}: Source): ReadPage {
  const {body} = readPageText(files.get(planned.path)?.text ?? '');
  findings.push({
    path: planned.path,
    place: {line: 1, column: 1},
    rule: 'kept-as-code',
    outcome: 'raw',
    what: 'A text that is nested too deep',
    became: 'The whole text stands in a block of code',
  });
  return {planned, facts, title, bodyLine, findings, shown: body, kept: true, tree: rawTree(body)};
}
