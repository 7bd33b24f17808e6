import type {Code, Heading, Parents, PhrasingContent, RootContent} from 'mdast';
import {admonition, component, details, link, paragraph, text} from '../../html/build';
import {oneLine, textOf} from '../../read/text';
import {API_TURNS} from './api';
import {includedBlocks} from './include';
import type {GitbookScene} from './scene';
import type {TagBlock} from './structure';
import {titleOfPage} from './titles';

/** Styles of hints; those of the old editor too. */
const HINTS: Readonly<Record<string, string>> = {
  info: 'info',
  success: 'tip',
  warning: 'warning',
  danger: 'danger',
  tip: 'tip',
  important: 'info',
  error: 'danger',
};

type Turn = (block: TagBlock, scene: GitbookScene) => readonly RootContent[];

/** What becomes of each block of GitBook. */
const TURNS: Readonly<Record<string, Turn>> = {
  hint: ({tag, children}) => {
    const {title, rest} = titled(children);
    return [admonition(HINTS[tag.attributes.style ?? ''] ?? 'note', title, rest)];
  },
  tabs: (block) => [component('Tabs', {}, parts(block, 'Tab'))],
  'code-tabs': (block) => [component('Tabs', {}, parts(block, 'Tab'))],
  stepper: (block) => [component('Steps', {}, parts(block, 'Step'))],
  columns: (block) => [component('Columns', {}, parts(block, 'Column'))],
  updates: (block) => [component('Timeline', {}, parts(block, 'Moment'))],
  code: ({tag, children}) => children.map((child) => (child.type === 'code' ? codeWith(child, tag.attributes) : child)),
  embed: ({tag: {attributes, words}, children}) => {
    const url = attributes.url ?? words[0] ?? '';
    const said = attributes.caption === undefined ? [] : [paragraph(text(attributes.caption))];
    return [paragraph(link(url, url)), ...said, ...children];
  },
  // The old editor's plugin: the film's address stands between the tags.
  youtube: ({children}) => children,
  'content-ref': pageLink,
  'page-ref': pageLink,
  file: ({tag: {attributes}, children}) => {
    const src = attributes.src ?? '';
    return [paragraph(link(src, attributes.caption ?? src.slice(src.lastIndexOf('/') + 1))), ...children];
  },
  ...API_TURNS,
  include: includedBlocks,
  prompt: ({tag: {attributes}, children}) => [details([text(attributes.description ?? 'Prompt')], children)],
  if: (block, {remark}) => {
    const what = `A condition: ${oneLine(block.source)}`;
    remark(block, {rule: 'condition', outcome: 'changed', what, became: 'Shown to everybody'});
    return block.children;
  },
  raw: ({children}) => children,
  method: ({children}) => children,
  sample: ({children}) => children,
  common: ({children}) => children,
};

/** Turns the blocks of a tree, in place, into what the wiki has for them. */
export function turnBlocks(parent: Parents, scene: GitbookScene): void {
  const children = parent.children.flatMap((child): readonly RootContent[] => {
    if ('children' in child) turnBlocks(child, scene);
    if (child.type !== 'tagBlock') return [child];
    // Parts are read by the whole that they stand in.
    return parent.type === 'tagBlock' && WHOLES.get(parent.tag.name) === child.tag.name
      ? [child]
      : turned(child, scene);
  });
  parent.children.splice(0, Infinity, ...children);
}

function turned(block: TagBlock, scene: GitbookScene): readonly RootContent[] {
  const turn = Object.hasOwn(TURNS, block.tag.name) ? TURNS[block.tag.name] : undefined;
  if (turn !== undefined) return turn(block, scene);
  // A part that stands outside of its whole, such as a tab without tabs.
  if (PARTS.has(block.tag.name)) return [...titleAlone(block.tag.attributes.title), ...block.children];
  const {url} = block.tag.attributes;
  if (block.tag.name.startsWith('@') && url !== undefined) {
    const became = 'A link to what it shows';
    scene.remark(block, {rule: 'integration', outcome: 'changed', what: oneLine(block.source), became});
    return [paragraph(link(url, url)), ...block.children];
  }
  scene.remark(block, {rule: 'unknown-tag', outcome: 'raw', what: oneLine(block.source), became: 'Shown as code'});
  return [paragraph({type: 'inlineCode', value: block.source}), ...block.children];
}

/** The parts of each whole. */
const WHOLES: ReadonlyMap<string, string> = new Map([
  ['tabs', 'tab'],
  ['code-tabs', 'code-tabs-item'],
  ['stepper', 'step'],
  ['columns', 'column'],
  ['updates', 'update'],
]);
const PARTS = new Set(WHOLES.values());

function titleAlone(title: string | undefined): RootContent[] {
  return title === undefined ? [] : [paragraph({type: 'strong', children: [text(title)]})];
}

/** The parts of a whole as components; what stands between them is a part of its own. */
function parts({tag, children}: TagBlock, name: string): RootContent[] {
  const found: {attributes: Readonly<Record<string, string>>; children: RootContent[]; own: boolean}[] = [];
  for (const child of children) {
    const last = found.at(-1);
    if (child.type === 'tagBlock' && child.tag.name === WHOLES.get(tag.name)) {
      found.push({attributes: child.tag.attributes, children: child.children, own: true});
    } else if (last?.own === false) last.children.push(child);
    else found.push({attributes: {}, children: [child], own: false});
  }
  return found.map((part) => component(name, propsOf(name, part.attributes, part.children), part.children));
}

/** The props that a part must have. */
function propsOf(
  name: string,
  {title, date, tags}: Readonly<Record<string, string>>,
  children: readonly RootContent[],
) {
  const heading = children.find((child): child is Heading => child.type === 'heading');
  const said = heading === undefined ? '' : oneLine(textOf(heading));
  if (name === 'Tab') return {title: title?.trim() || 'Tab'};
  if (name === 'Moment')
    return {date: date?.trim() || 'Undated', title: title?.trim() || tags?.trim() || said || 'Update'};
  return name === 'Step' ? {title} : {};
}

/** A leading line in bold is the title of a hint; a heading stays one, since links lead to it. */
function titled(children: readonly RootContent[]): {title: readonly PhrasingContent[]; rest: readonly RootContent[]} {
  const [first, ...rest] = children;
  const only = first?.type === 'paragraph' && first.children.length === 1 ? first.children[0] : undefined;
  return only?.type === 'strong' && rest.length > 0 ? {title: only.children, rest} : {title: [], rest: children};
}

function codeWith(node: Code, {title, lineNumbers}: Readonly<Record<string, string>>): Code {
  const own = node.meta?.trim() ?? '';
  const name = oneLine(title ?? '').replaceAll('"', "'");
  const meta = [
    own,
    ...(name === '' ? [] : [`title="${name}"`]),
    ...(lineNumbers === 'true' ? ['showLineNumbers'] : []),
  ];
  const words = meta.filter((part) => part !== '').join(' ');
  return words === '' ? node : {...node, lang: node.lang ?? 'text', meta: words};
}

function pageLink(block: TagBlock, scene: GitbookScene): RootContent[] {
  const {attributes, words} = block.tag;
  const url = attributes.url ?? attributes.page ?? words[0] ?? '';
  const gone = block.children.map(textOf).join(' ');
  const label = titleOfPage(url, scene) ?? (oneLine(gone) || url);
  if (label !== oneLine(gone)) {
    const what = `A link that shows the name of its page: ${url}`;
    scene.remark(block, {
      rule: 'page-link',
      outcome: 'changed',
      what,
      became: `A link with the title «${label}»`,
      words: gone,
    });
  }
  return [paragraph(link(url, label))];
}
