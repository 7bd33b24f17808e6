import {filesLedTo, type LinkedPage} from './links/kept';
import type {OpenPage, SettledPage} from './links/scene';
import {frontMatterOf, type MetaScene} from './page/meta';
import {rawTree} from './page/read';
import {proofOf, type Draft, type KeptWords, type Proof} from './proof';
import {readPageText} from './read/frontmatter';
import type {Dialect, Locate, Source} from './types';
import {write} from './write/markdown';

/** A page's file, and what is to be compared of it. */
export type Rendered = LinkedPage & {readonly text: string; readonly kept: KeptWords};

export type RenderScene = MetaScene & {
  readonly source: Source;
  readonly dialect: Dialect;
  readonly locate: Locate;
};

/** A page that is written, and not yet read again. */
export type WrittenPage = {readonly page: SettledPage; readonly draft: Draft; readonly scene: RenderScene};

/** Writes a page as a note. A page that cannot be written stands in a block of code, and that is said. */
export function writePage(page: OpenPage, scene: RenderScene): WrittenPage {
  const {tree: _, ...settled} = page;
  try {
    return {page: settled, draft: draftOf(page, scene), scene};
  } catch (error) {
    return keptAsCode(settled, scene, error instanceof Error ? error.message : 'unknown');
  }
}

/**
 * A written page with what its proof says. One that does not read as it should stands in a block of code instead, and that
 * is said.
 */
export function renderedPage({page, draft, scene}: WrittenPage, proof: Proof): Rendered {
  if (!('fault' in proof)) return rendered(page, draft, scene, proof);
  const code = keptAsCode(page, scene, proof.fault);
  const again = proofOf(code.draft, scene.dialect);
  // A block of code is valid in both formats whatever stands in it.
  if ('fault' in again) throw new Error(`${page.planned.path} cannot be kept as code: ${again.fault}`);
  return rendered(code.page, code.draft, scene, again);
}

function rendered(
  page: SettledPage,
  {head, body}: Draft,
  {source, locate}: RenderScene,
  {kept, links, note}: Exclude<Proof, {fault: string}>,
): Rendered {
  return {page, text: `${head}${body}`, kept, note, led: filesLedTo(links, page.planned.path, source, locate)};
}

function draftOf(page: OpenPage, scene: RenderScene): Draft {
  return {
    sourcePath: page.sourcePath,
    format: page.format,
    title: page.title,
    head: `${frontMatterOf(page, scene)}\n`,
    body: write(page.tree, page.format),
    raw: bodyOf(page, scene),
    ...(page.shown !== undefined && {shown: page.shown}),
    reasons: page.findings.flatMap(({words}) => words ?? []),
  };
}

function keptAsCode(page: SettledPage, scene: RenderScene, fault: string): WrittenPage {
  page.findings.push({
    path: page.planned.path,
    place: {line: 1, column: 1},
    rule: 'kept-as-code',
    outcome: 'raw',
    what: `A text that cannot be written as a note (${fault.slice(0, 200)})`,
    became: 'The whole text stands in a block of code',
  });
  const shown = bodyOf(page, scene);
  const kept = {...page, shown};
  return {page: kept, draft: draftOf({...kept, tree: rawTree(shown)}, scene), scene};
}

function bodyOf({planned}: SettledPage, {source}: RenderScene): string {
  return readPageText(source.files.get(planned.path)?.text ?? '').body;
}
