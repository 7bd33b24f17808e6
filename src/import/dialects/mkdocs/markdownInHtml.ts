import {Parser} from 'htmlparser2';
import type {Html, Parents, RootContent} from 'mdast';
import type {Extension as TreeExtension} from 'mdast-util-from-markdown';
import {isPhrasing} from '../../html/tree';
import {pieceReader, type Read, type ReadPiece} from './reading';

/**
 * Reads what stands in elements with the attribute `markdown` as Markdown, also where no blank line parts it from their
 * tags, and what stands behind a comment in a line. `read` is only called once the extension is in use.
 */
export function markdownInHtml(read: Read): TreeExtension {
  return {
    transforms: [
      (tree) => {
        if (holdsPieces(tree)) divideIn(tree, pieceReader(tree, read));
      },
    ],
  };
}

function holdsPieces(parent: Parents): boolean {
  return parent.children.some((child) => ('children' in child ? holdsPieces(child) : isPiece(child)));
}

/** Elements of running text, in which there is Markdown even if they begin a line. */
const INLINE =
  /^<(?:a|abbr|b|big|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|tt|u|var)(?=[\s>])/i;
/** Stands before such an element while it is read, so that it begins no line. It shows nothing. */
const JOINER = '\u2060';

function isPiece(node: RootContent): node is Html {
  if (node.type !== 'html') return false;
  if (node.value.startsWith('<!--')) return behindComment(node.value).trim() !== '';
  if (INLINE.test(node.value) || runningLine(node.value) > 0) return true;
  return node.value.includes('markdown') && !/^<(?:script|style|pre)/i.test(node.value);
}

function divideIn(parent: Parents, read: ReadPiece): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if ('children' in child) divideIn(child, read);
    const before = children.at(-1);
    if (isPiece(child) && !holdsText(parent)) children.push(...pieces(child, read));
    else if (child.type === 'paragraph' && before?.type === 'paragraph' && isNext(before, child)) {
      // A comment had parted the first line of a paragraph from the others.
      before.children.push({type: 'text', value: '\n'}, ...child.children);
    } else children.push(child);
  }
  parent.children.splice(0, Infinity, ...children);
}

function holdsText(parent: Parents): boolean {
  const {type} = parent;
  return type === 'paragraph' || type === 'heading' || type === 'tableCell' || (type !== 'root' && isPhrasing(parent));
}

function pieces(node: Html, read: ReadPiece): RootContent[] {
  if (node.value.startsWith('<!--')) return uncommented(node, read);
  if (INLINE.test(node.value)) return runningText(node, read, node.position?.start.line ?? 1);
  const nth = runningLine(node.value);
  return nth > 0 ? partedAt(nth, node, read) : divided(node, read);
}

/** The first line of running text behind one that closes an element, from 0; -1 where there is none. */
function runningLine(html: string): number {
  const lines = html.split('\n');
  return lines.findIndex(
    (line, nth) => nth > 0 && INLINE.test(line) && /^\s*<\/[a-z\d]+>\s*$/i.test(lines[nth - 1] ?? ''),
  );
}

function partedAt(nth: number, node: Html, read: ReadPiece): RootContent[] {
  const lines = node.value.split('\n');
  const line = (node.position?.start.line ?? 1) + nth;
  const rest: Html = {type: 'html', value: lines.slice(nth).join('\n')};
  return [{...node, value: lines.slice(0, nth).join('\n')}, ...runningText(rest, read, line)];
}

function runningText(node: Html, read: ReadPiece, line: number): RootContent[] {
  const blocks = read(JOINER + node.value, line);
  const first = blocks[0]?.type === 'paragraph' ? blocks[0].children[0] : undefined;
  if (first?.type === 'text') first.value = first.value.replace(JOINER, '');
  return blocks;
}

function isNext({position: a}: RootContent, {position: b}: RootContent): boolean {
  return a !== undefined && b !== undefined && a.end.line + 1 === b.start.line;
}

/** What stands on the line on which a comment ends; nothing for a comment that does not end. */
function behindComment(html: string): string {
  const end = html.indexOf('-->');
  return end < 0 ? '' : html.slice(end + 3);
}

function uncommented(node: Html, read: ReadPiece): RootContent[] {
  const rest = behindComment(node.value);
  const line = (node.position?.end.line ?? 1) - rest.split('\n').length + 1;
  const comment: Html = {...node, value: node.value.slice(0, node.value.length - rest.length)};
  return [comment, ...read(rest.trimStart(), line)];
}

function divided(node: Html, read: ReadPiece): RootContent[] {
  const found = elementIn(node.value);
  if (found === undefined || node.value.slice(found.from, found.to).trim() === '') return [node];
  const {value} = node;
  const inside = value.slice(found.from, found.to);
  const line = (node.position?.start.line ?? 1) + value.slice(0, found.from).split('\n').length - 1;
  const html = (text: string): RootContent[] => (text.trim() === '' ? [] : [{...node, value: text}]);
  const after = html(value.slice(found.to)).flatMap((rest) => (rest.type === 'html' ? divided(rest, read) : [rest]));
  return [...html(value.slice(0, found.from)), ...read(withoutIndent(inside), line), ...after];
}

/** All lines begin where the one that is indented least does; the first may stand behind a tag. */
function withoutIndent(text: string): string {
  const [first = '', ...lines] = text.split('\n');
  const indents = lines.filter((one) => one.trim() !== '').map((one) => one.length - one.trimStart().length);
  const least = Math.min(...indents, 1000);
  return [first.trimStart(), ...lines.map((one) => one.slice(Math.min(least, one.length)))].join('\n');
}

type Extent = {readonly from: number; readonly to: number};

/** Where the inside of the first element with the attribute begins and ends; it ends with the text if nothing closes it. */
function elementIn(html: string): Extent | undefined {
  let depth = 0;
  let from = -1;
  let to = -1;
  const parser = new Parser({
    onopentag(_, {markdown}) {
      if (from >= 0) depth++;
      else if (markdown !== undefined && markdown !== '0') from = parser.endIndex + 1;
    },
    onclosetag(_, implied) {
      if (from < 0 || to >= 0) return;
      if (depth === 0) to = implied ? -1 : parser.startIndex;
      depth--;
    },
  });
  parser.write(html);
  return from < 0 ? undefined : {from, to: to < 0 ? html.length : to};
}
