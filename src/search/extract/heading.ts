import {isTag, isText, type ChildNode, type Element} from 'domhandler';
import {isInline, leadOf} from './phrasing';
import {collapsed} from './text';
import {walk} from './tree';
import {isSilent} from './visible';

/** What cannot stand in a heading: where it begins, the heading was never closed. */
const AFTER_HEADING = new Set(
  'p ul ol dl pre table blockquote section article details figure h1 h2 h3 h4 h5 h6'.split(' '),
);

/** 1 to 6 for a heading, whether by element or by role. */
export function levelOf({name, attribs}: Element): number | undefined {
  if (name.length === 2 && name >= 'h1' && name <= 'h6') return Number(name[1]);
  if (attribs.role !== 'heading') return undefined;
  const level = Number(attribs['aria-level'] ?? 2);
  return level >= 1 && level <= 6 ? Math.floor(level) : 6;
}

/** The words of a heading as they are seen. `<h2 id="x"><a href="#x">#</a> The <code>-v</code> flag</h2>` → The -v flag */
export function nameOf(heading: Element): string {
  const end = afterName(heading);
  const pieces: string[] = [];
  walk(
    heading,
    (node) => {
      if (node === end) return 'end';
      if (isText(node)) pieces.push(node.data);
      if (!isTag(node) || isSilent(node)) return false;
      pieces.push(isInline(node) ? '' : ' ', leadOf(node));
      return true;
    },
    (node) => {
      if (!isInline(node)) pieces.push(' ');
    },
  );
  return collapsed(pieces.join(''));
}

/** The first element inside a heading that belongs to the text after it, in a page that forgot to close the heading. */
export function afterName(heading: Element): Element | undefined {
  let named = false;
  let after: Element | undefined;
  walk(heading, (node) => {
    if (isTag(node) && isSilent(node)) return false;
    if (named && isTag(node) && AFTER_HEADING.has(node.name)) after = node;
    named ||= isText(node) && node.data.trim() !== '';
    return after === undefined || 'end';
  });
  return after;
}

/** The elements that lead from a heading to a node inside it, both left out. */
export function pathTo(node: ChildNode, heading: Element): ReadonlySet<ChildNode> {
  const path = new Set<ChildNode>();
  for (let at = node.parent; at !== null && at !== heading && isTag(at); at = at.parent) path.add(at);
  return path;
}
