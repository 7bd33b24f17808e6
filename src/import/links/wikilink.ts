import type {PhrasingContent} from 'mdast';
import {findBlock, findHeading} from '../../notes/resolution/anchor';
import {findByName} from '../../notes/resolution/find';
import {below} from '../../notes/resolution/names';
import {fold, lastOf, relativePath, withoutEnding} from '../../notes/resolution/paths';
import {wikilinkText} from '../../notes/wikilink/text';
import type {Wikilink} from '../../notes/wikilink/tree';
import type {IndexedNote} from '../../notes/reading/types';
import {findAnchor} from './anchors';
import {isPicture} from './assets';
import type {LinkScene, SettledPage} from './scene';

/** A wikilink that the wiki understands, a picture or file, or words where it leads nowhere. */
export function resolvedWikilink(node: Wikilink, scene: LinkScene): PhrasingContent {
  const {page, pages, locate, remark} = scene;
  const from = page.planned.path;
  const found = node.target === '' ? from : locate(node.target, from);
  const target = found === undefined ? undefined : pages.get(found);
  const words = (rule: string, why: string): PhrasingContent => {
    const what = `A link to «${node.target}», ${why}`;
    const links = rule === 'refused-file' ? [node.target] : [];
    remark(node, {rule, outcome: 'changed', what, became: 'Its words, without the link', links});
    return {type: 'text', value: wikilinkText(node)};
  };
  if (found === undefined) return words('missing-note', 'which is not there');
  if (target === undefined) return fileOf(node, found, scene) ?? words('refused-file', 'which does not come over');
  if (target.hidden && !page.hidden) return words('hidden-link', 'which is not published');
  const name = node.target === '' ? '' : nameFor(node, target, scene);
  // A link shows what it was written as, also when its note has another name now.
  const label = name === node.target || node.embed ? node.label : wikilinkText(node);
  return withPlace({...node, target: name, ...(label !== undefined && {label})}, target, scene);
}

/** The link without a heading or block that its note does not have. */
function withPlace(node: Wikilink, target: SettledPage, {remark}: LinkScene): Wikilink {
  const note = indexedOf(target);
  const {heading, block, ...rest} = node;
  const isThere =
    (heading === undefined || findHeading(note, heading) !== undefined) &&
    (block === undefined || findBlock(note, block) !== undefined);
  if (isThere) return node;
  if (heading !== undefined && findAnchor(target.anchors, heading.at(-1) ?? '') === '') {
    // The heading has become the note's title.
    return {...rest, label: wikilinkText(node), ...(rest.target === '' && {target: `/${target.planned.to}`})};
  }
  const what = `A link to a place in «${target.planned.path}» that is not there: ${heading?.join(' › ') ?? `^${block ?? ''}`}`;
  remark(node, {rule: 'missing-anchor', outcome: 'changed', what, became: 'A link to the note'});
  return {...rest, label: wikilinkText(node), ...(rest.target === '' && {target: `/${target.planned.to}`})};
}

/** What to call a note so that the wiki finds it and no other: as written where that will do, else its path. */
function nameFor({target}: Wikilink, {sourcePath}: SettledPage, {page, names}: LinkScene): string {
  const path = withoutEnding(below(sourcePath, names.root));
  const parts = path.split('/');
  const shorter = parts.map((_, nth) => parts.slice(parts.length - 1 - nth).join('/'));
  const isMeant = (name: string) => {
    const found = findByName(names, page.sourcePath, name);
    return found?.sourcePath === sourcePath && found.rivals.length === 0;
  };
  return [target, ...shorter].find(isMeant) ?? `/${path}`;
}

/** A picture or a link to a file. */
function fileOf(
  node: Wikilink,
  found: string,
  {page, source, assets, notesDir}: LinkScene,
): PhrasingContent | undefined {
  const file = source.files.get(found);
  const placed = file === undefined ? {why: ''} : assets.place(file, page.planned.to);
  if ('why' in placed) return undefined;
  const url = relativePath(page.sourcePath, `${notesDir}/${placed.path}`);
  if (!node.embed || !isPicture(placed.path)) {
    // An embedded file shows its name, a link what it is written as.
    const words = node.embed ? (node.label ?? lastOf(found)) : wikilinkText(node);
    return {type: 'link', url, children: [{type: 'text', value: words}]};
  }
  const {size, label = ''} = node;
  const data = size === undefined ? {} : {size, wikilink: `/${placed.path}`};
  return {type: 'image', url, alt: label, data};
}

/** A page as the wiki's index knows it, as far as links ask. */
export function indexedOf({sourcePath, title, facts, anchors, planned}: SettledPage): IndexedNote {
  const aliases = aliasesOf(title, facts.aliases, planned.names);
  const marks = {draft: facts.draft, publish: facts.publish, unlisted: facts.unlisted};
  const {headings, blocks} = anchors;
  return {sourcePath, title, aliases, tags: [], marks, headings, blocks, links: [], prose: []};
}

/** What else a note is called: its own aliases, and what links of its source call it. */
export function aliasesOf(title: string, own: readonly string[], names: readonly string[] = []): string[] {
  return [...new Set([...own, ...names])].filter((name) => fold(name) !== fold(title));
}
