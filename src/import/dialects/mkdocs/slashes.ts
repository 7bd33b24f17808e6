import type {Code, Parents, RootContent} from 'mdast';
import {paragraph} from '../../html/build';
import {isRecord, readYaml} from '../../read/frontmatter';
import type {IndentedBlock} from '../../syntax/block';
import {admonitionName} from '../../syntax/callout';
import type {OwnLine} from '../../syntax/scan';
import {SLASHES} from './rules';
import type {SiteScene} from './scene';
import {titleOf} from './titles';

type Found = {readonly block: RootContent[]; readonly next: number};

/**
 * Puts blocks between slashes, `/// note | Title` to `///`, in the form of those with indented bodies, in place. One that
 * nothing closes ends with what it stands in.
 */
export function turnSlashes(parent: Parents, scene: SiteScene): void {
  for (const child of parent.children) if ('children' in child) turnSlashes(child, scene);
  if (!parent.children.some(isSlashes)) return;
  parent.children.splice(0, Infinity, ...between(parent.children, scene));
}

function isSlashes(node: RootContent | undefined): node is OwnLine {
  return node?.type === 'ownLine' && node.name === 'slashes';
}

function between(nodes: readonly RootContent[], scene: SiteScene): RootContent[] {
  const done: RootContent[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (!isSlashes(node)) {
      if (node !== undefined) done.push(node);
      continue;
    }
    const {block, next} = blockAt(nodes, at, node, scene);
    done.push(...block);
    at = next;
  }
  return done;
}

function blockAt(nodes: readonly RootContent[], at: number, node: OwnLine, scene: SiteScene): Found {
  const {marks = '', type, title} = SLASHES.exec(node.value)?.groups ?? {};
  if (type === undefined) {
    const what = `${node.value}, which closes nothing`;
    scene.remark(node, {rule: 'stray-block', outcome: 'dropped', what, became: 'Left out'});
    return {block: [], next: at};
  }
  const length = nodes.slice(at + 1).findIndex((other) => isSlashes(other) && closes(other, marks));
  const end = length < 0 ? nodes.length : at + 1 + length;
  if (length < 0) {
    const became = 'Closed at the end of what it stands in';
    scene.remark(node, {
      rule: 'unclosed-block',
      outcome: 'changed',
      what: `${node.value}, which is never closed`,
      became,
    });
  }
  const {options, rest} = withOptions(node, nodes.slice(at + 1, end), scene);
  const made = blockOf(node, {type: type.toLowerCase(), title, options}, between(rest, scene), scene);
  return {block: made, next: end};
}

function closes({value}: OwnLine, marks: string): boolean {
  const found = SLASHES.exec(value)?.groups;
  return found?.type === undefined && found?.marks === marks;
}

type Options = Readonly<Record<string, unknown>>;

/** Indented lines right below the first are options. */
function withOptions(
  {position}: OwnLine,
  inside: readonly RootContent[],
  {remark}: SiteScene,
): {options: Options; rest: readonly RootContent[]} {
  const [first, ...rest] = inside;
  const isNext = first?.position?.start.line === (position?.start.line ?? -2) + 1;
  if (!isNext || !isOptions(first)) return {options: {}, rest: inside};
  const options = readYaml(first.value).data;
  const what = `Options of a block: ${Object.keys(options).join(', ')}`;
  remark(first, {
    rule: 'block-options',
    outcome: 'changed',
    what,
    became: 'Followed as far as the wiki has them',
    words: first.value,
  });
  return {options, rest};
}

function isOptions(node: RootContent | undefined): node is Code {
  return (
    node?.type === 'code' &&
    (node.lang ?? '') === '' &&
    node.value.split('\n').every((line) => /^\s*[\w-]+\s*:/.test(line))
  );
}

type Opening = {readonly type: string; readonly title: string | undefined; readonly options: Options};

function blockOf(
  node: OwnLine,
  {type, title, options}: Opening,
  children: RootContent[],
  scene: SiteScene,
): RootContent[] {
  const own = typeof options.type === 'string' ? options.type : undefined;
  const said = title === undefined || title === '' ? '' : ` "${title}"`;
  if (isRemark(type, scene))
    return [indented(node, `!!! ${type === 'admonition' ? (own ?? 'note') : type}${said}`, children)];
  if (type === 'details')
    return [indented(node, `???${options.open === true ? '+' : ''} ${own ?? 'note'}${said || ' "Details"'}`, children)];
  if (type === 'tab') return [indented(node, `===${options.new === true ? '!' : ''} "${title ?? 'Tab'}"`, children)];
  if (type.endsWith('caption')) {
    const words =
      title === undefined || title === '' ? [] : [paragraph(...titleOf(title.replace(/^[<>^]\s*/, ''), scene))];
    return [...words, ...children];
  }
  if (type === 'html' || type === 'define') return children;
  scene.remark(node, {
    rule: 'unknown-block',
    outcome: 'raw',
    what: node.value,
    became: 'Its first line as code, what it holds below',
  });
  return [paragraph({type: 'inlineCode', value: node.value}), ...children];
}

/** Whether a block is a remark: by its name, or since the site says so. */
function isRemark(type: string, {project}: SiteScene): boolean {
  const own = [project.extensions?.get('pymdownx.blocks.admonition')?.types].flat(2);
  const names = own.map((one: unknown) => (isRecord(one) ? one.name : one));
  return type === 'admonition' || admonitionName(type) !== undefined || names.includes(type);
}

function indented({position}: OwnLine, head: string, children: RootContent[]): IndentedBlock {
  const at = position === undefined ? {} : {position};
  return {type: 'indentedBlock', children: [{type: 'blockHead', value: head}, ...children], ...at};
}
