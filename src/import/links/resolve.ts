import type {Image, Link, Parents, PhrasingContent, RootContent} from 'mdast';
import {permalinkOf} from '../../notes/resolution/permalink';
import {lastOf, relativePath} from '../../notes/resolution/paths';
import {findAnchor} from './anchors';
import {isPicture} from './assets';
import {addressOf, kindOf, locateByPath} from './locate';
import type {LinkScene, SettledPage} from './scene';
import {resolvedWikilink} from './wikilink';

/**
 * Makes the links and pictures of a page lead, in place, to the notes and files that they mean. Those that lead nowhere
 * become their words, so that the page can be built, and are remarked.
 */
export function resolveLinks(parent: Parents, scene: LinkScene): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) resolveLinks(child, scene);
    if (child.type === 'link') return resolvedLink(child, scene);
    if (child.type === 'image') return [resolvedImage(child, scene)];
    return child.type === 'wikilink' ? [resolvedWikilink(child, scene)] : [child];
  });
  parent.children.splice(0, Infinity, ...children);
}

function resolvedLink(node: Link, scene: LinkScene): RootContent[] {
  const kind = kindOf(node.url);
  if (kind === 'elsewhere' && isReadable(node.url)) {
    node.url = node.url.trim().replace(/^\/\//, 'https://');
    return [node];
  }
  if (kind !== 'path') {
    const what = `A link that could run code or leads nowhere: ${node.url.slice(0, 60)}`;
    scene.remark(node, {rule: 'refused-link', outcome: 'changed', what, became: 'Its words, without the link'});
    // An address that stood for itself would be made a link again.
    return node.children.map((child) =>
      child.type === 'text' && child.value === node.url ? {type: 'inlineCode', value: node.url} : child,
    );
  }
  const found = hrefOf(node, scene);
  if (found === undefined) return node.children;
  node.url = found;
  return [node];
}

/** Whether an address can be read by a browser; of `http://localhost:port` no build can be made. */
function isReadable(url: string): boolean {
  return URL.canParse(url.trim().replace(/^\/\//, 'https://'));
}

/** The address that a link of the source has in the wiki; nothing for one that leads nowhere. */
function hrefOf(node: Link | Image, scene: LinkScene): string | undefined {
  const {page, pages, source, locate, notesDir, assets, remark} = scene;
  const {path, anchor} = addressOf(node.url);
  const from = page.planned.path;
  if (path === '') return anchor === undefined ? undefined : anchorIn(page, anchor, node, scene);
  const found = locate(node.url, from) ?? locateByPath(path, from, source);
  const file = found === undefined ? undefined : source.files.get(found);
  const became = 'Its words, without the link';
  if (found === undefined || file === undefined) {
    remark(node, {
      rule: 'missing-link',
      outcome: 'changed',
      what: `A link to «${node.url}», which is not there`,
      became,
    });
    return undefined;
  }
  const target = pages.get(found);
  if (target?.hidden === true && !page.hidden) {
    remark(node, {
      rule: 'hidden-link',
      outcome: 'changed',
      what: `A link to «${found}», which is not published`,
      became,
    });
    return undefined;
  }
  if (target !== undefined) return anchor === undefined ? pathTo(target, scene) : anchorIn(target, anchor, node, scene);
  const placed = assets.place(file, page.planned.to);
  if ('path' in placed) return relativePath(page.sourcePath, `${notesDir}/${placed.path}`);
  remark(node, {rule: 'refused-file', outcome: 'changed', what: `The file «${found}»: ${placed.why}`, became});
  return undefined;
}

function pathTo(target: SettledPage, {page, notesDir}: LinkScene): string {
  // Notes and the journal are read by two plugins, neither of which knows the files of the other.
  const isAcross = (page.planned.post === undefined) !== (target.planned.post === undefined);
  if (isAcross) return permalinkOf(target, notesDir);
  return relativePath(page.sourcePath, target.sourcePath);
}

/** The address of a place; that of the page when it has no such place. */
function anchorIn(target: SettledPage, anchor: string, node: Link | Image, scene: LinkScene): string | undefined {
  const id = findAnchor(target.anchors, anchor);
  const own = target === scene.page;
  if (id === undefined) {
    const what = `A link to «#${anchor}», a place that ${own ? 'this page' : `«${target.planned.path}»`} does not have`;
    const became = own ? 'Its words, without the link' : 'A link to the page';
    scene.remark(node, {rule: 'missing-anchor', outcome: 'changed', what, became});
    return own ? undefined : pathTo(target, scene);
  }
  if (id === '') return pathTo(target, scene);
  // The beginning of a post also stands in lists, which do not have its places.
  const isHere = own && target.planned.post === undefined;
  return `${isHere ? '' : pathTo(target, scene)}#${encodeURIComponent(id)}`;
}

function resolvedImage(node: Image, scene: LinkScene): PhrasingContent {
  const {page, source, locate, assets, notesDir, remark} = scene;
  const alt = node.alt ?? '';
  const kind = kindOf(node.url);
  if (kind === 'elsewhere' && !node.url.startsWith('mailto:') && isReadable(node.url)) {
    node.url = node.url.trim().replace(/^\/\//, 'https://');
    const what = `A picture from elsewhere: ${node.url.slice(0, 120)}`;
    remark(node, {rule: 'remote-picture', outcome: 'raw', what, became: 'Shown from there'});
    return {...node, data: {}};
  }
  const gone = (rule: string, what: string): PhrasingContent => {
    const became = alt === '' ? 'Its name, in words' : 'Its description, in words';
    remark(node, {rule, outcome: 'changed', what, became});
    return {type: 'text', value: alt || `[${lastOf(addressOf(node.url).path).slice(0, 100) || 'picture'}]`};
  };
  if (kind !== 'path') return gone('refused-picture', `A picture with the address ${node.url.slice(0, 60)}`);
  const {path} = addressOf(node.url);
  const from = page.planned.path;
  const found = locate(node.url, from) ?? locateByPath(path, from, source);
  const file = found === undefined ? undefined : source.files.get(found);
  if (file === undefined || scene.pages.has(file.path)) {
    return gone('missing-picture', `The picture «${path}», which is not there`);
  }
  const placed = assets.place(file, page.planned.to);
  if ('why' in placed) return gone('refused-file', `The file «${file.path}»: ${placed.why}`);
  const url = relativePath(page.sourcePath, `${notesDir}/${placed.path}`);
  if (!isPicture(placed.path)) return {type: 'link', url, children: [{type: 'text', value: alt || lastOf(file.path)}]};
  return {...node, url, data: {...node.data, wikilink: `/${placed.path}`}};
}
