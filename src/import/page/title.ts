import type {Heading, Nodes, Root, RootContent} from 'mdast';
import type {PlannedPage} from '../plan/plan';
import {oneLine, textOf} from '../read/text';

/** A page with its title, and the heading that said it, which is not in the tree any more. */
type Titled = {readonly title: string; readonly tree: Root; readonly titleHeading?: Heading};

/** The longest title that a note may have. */
const LONGEST = 120;

/** A first heading that says the title is the title, and is taken out of the tree. */
export function titled(tree: Root, own: string | undefined, planned: PlannedPage): Titled {
  const heading = topHeading(tree, own ?? fallback(planned), own ?? planned.title);
  const said = heading === undefined ? '' : oneLine(textOf(heading));
  const title = own ?? (said === '' ? fallback(planned) : said);
  if (heading === undefined || said !== title || !isPlain(heading) || title.length > LONGEST) return {title, tree};
  return {title, tree: {...tree, children: tree.children.filter((child) => child !== heading)}, titleHeading: heading};
}

/**
 * The heading that a page begins with. Pictures may stand above it, such as a logo and badges; words only where it says
 * the title all the same, since else it heads one of several parts.
 */
function topHeading({children}: Root, title: string, given: string | undefined): Heading | undefined {
  const at = children.findIndex(({type}) => type === 'heading');
  const heading = children[at];
  if (heading?.type !== 'heading') return undefined;
  // Some begin with a heading of the second rank, and give the first to the title that is said elsewhere.
  if (heading.depth > 1) return at === 0 && oneLine(textOf(heading)) === given ? heading : undefined;
  const isOnly = !children.some((child) => child !== heading && child.type === 'heading' && child.depth === 1);
  const above = children.slice(0, at);
  const isTop = at === 0 || (isOnly && (above.every(isPicture) || oneLine(textOf(heading)) === title));
  return isTop ? heading : undefined;
}

/** Whether a block shows pictures and no words. */
function isPicture(node: RootContent): boolean {
  return node.type === 'thematicBreak' || (node.type === 'paragraph' && oneLine(words(node)) === '');
}

/** The words of a node without what describes its pictures. */
function words(node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference') return '';
  return 'children' in node ? node.children.map(words).join('') : textOf(node);
}

/** Whether a heading holds nothing but words, which is all that a title can hold. */
function isPlain({children}: Heading): boolean {
  return children.every(({type}) =>
    ['text', 'emphasis', 'strong', 'inlineCode', 'break', 'mdxJsxTextElement'].includes(type),
  );
}

/** What a page is called of which no title is known. */
export function fallback({title, path}: PlannedPage): string {
  return oneLine(title ?? '') || oneLine(path.slice(path.lastIndexOf('/') + 1)) || 'Untitled';
}
