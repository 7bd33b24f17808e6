import {isTag, isText, type ChildNode, type Element} from 'domhandler';
import {holds, walk} from './tree';

/** The fragment that leads to a heading, empty when there is none. Generators put it on the heading, on a link inside it, in the
 *  address of its hash link, on the section that begins with it, or on an empty element before it. `end` is where the heading's
 *  words end, when that is not where the element does. */
export function anchorOf(heading: Element, end?: ChildNode): string {
  return idOf(heading) ?? inside(heading, end) ?? wrapping(heading) ?? before(heading) ?? '';
}

/** `<h2><a name="x">`, `<h2><span id="x">`, `<h2>…<a href="#x">¶</a>` → x */
function inside(heading: Element, end?: ChildNode): string | undefined {
  let named: string | undefined;
  let linked: string | undefined;
  walk(heading, (node) => {
    if (isTag(node) && node !== end) {
      named ??= idOf(node);
      linked ??= fragmentOf(node);
    }
    return (named === undefined && node !== end) || 'end';
  });
  return named ?? linked;
}

/** `<section id="x"><h2>`, `<a id="x" href="#x"><h2>`, `<div id="x"><div><h2>` → x: the heading is the first to be seen in it. */
function wrapping(heading: Element): string | undefined {
  let inner = heading;
  for (let outer = heading.parent; outer !== null && isTag(outer) && !PLACES.has(outer.name); outer = outer.parent) {
    for (let node = inner.prev; node !== null; node = node.prev) if (isSeen(node)) return undefined;
    const id = idOf(outer);
    if (id !== undefined) return id;
    inner = outer;
  }
  return undefined;
}

/** Their ids are those of the page's layout, not of a section. */
const PLACES = new Set(['html', 'body', 'main', 'article']);

/** `<a id="x"></a><h2>`, `<p><a name="x"></a></p><h2>` → x */
function before(heading: Element): string | undefined {
  let node = heading.prev;
  while (node !== null && !isTag(node) && !isSeen(node)) node = node.prev;
  if (node === null || !isTag(node) || isSeen(node)) return undefined;
  return idOf(node) ?? inside(node);
}

function isSeen(node: ChildNode): boolean {
  if (isText(node)) return node.data.trim() !== '';
  if (!isTag(node)) return false;
  return node.name === 'img' || node.name === 'hr' || holds(node, (child) => isText(child) && child.data.trim() !== '');
}

function idOf({name, attribs}: Element): string | undefined {
  const id = attribs.id ?? (name === 'a' ? attribs.name : undefined);
  return id === '' ? undefined : id;
}

/** `#caf%C3%A9` → café; what cannot be decoded stays as it is. */
function fragmentOf({attribs: {href}}: Element): string | undefined {
  if (href === undefined || href.length < 2 || !href.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
