import type {RootContent} from 'mdast';
import {isPhrasing, toFlow} from '../html/tree';
import {oneLine} from '../read/text';
import {isMdxElement, propsOf, type MdxElement, type Props} from './element';
import type {Loaded} from './literal';
import type {Say} from './code';

/** A component of another program: its name in small letters, and what it is given. */
export type Component = {
  readonly node: MdxElement;
  /** `Tabs.Tab` → `tabs.tab` */
  readonly name: string;
  readonly props: Props;
  /** Whether it stands within a line, where no block can be. */
  readonly isInline: boolean;
};

/** What components become something by. */
export type Turning = {
  readonly loaded: Loaded;
  readonly say: Say;
  /** What stands inside of a component, with the components in it turned. */
  readonly inside: (nodes: readonly RootContent[]) => RootContent[];
};

/** What a component becomes. */
export type Turn = (component: Component, turning: Turning) => readonly RootContent[];

/** An element as a component. */
export function componentOf(node: MdxElement, loaded: Loaded): Component {
  const isInline = node.type === 'mdxJsxTextElement';
  return {node, name: (node.name ?? '').toLowerCase(), props: propsOf(node, loaded), isInline};
}

/** The first text among the values of these names; in one line, and not empty. */
export function textIn({props}: Pick<Component, 'props'>, ...names: readonly string[]): string | undefined {
  const texts = names.map((name) => props.get(name)).map((value) => (typeof value === 'string' ? oneLine(value) : ''));
  return texts.find((text) => text !== '');
}

/** A part of a whole, or what stands between parts. */
export type Part = Component | RootContent[];

/** The parts of a whole, called so, among what stands in it; blocks between them are kept together. */
export function partsOf({node}: Component, names: ReadonlySet<string>, {loaded, say}: Turning): Part[] {
  const parts: Part[] = [];
  for (const child of unwrapped(node.children)) {
    const last = parts.at(-1);
    const part = isMdxElement(child) ? componentOf(child, loaded) : undefined;
    if (part !== undefined && names.has(part.name)) parts.push({...part, isInline: false});
    else if (Array.isArray(last)) last.push(child);
    else parts.push([child]);
  }
  for (const part of parts) if (!Array.isArray(part)) sayComputed(part, say);
  return parts.filter((part) => !Array.isArray(part) || toFlow(part).length > 0);
}

/** Components in a line of their own are one paragraph, which is taken apart. */
export function unwrapped(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type !== 'paragraph') return [node];
    const isAlone = node.children.every((child) => isMdxElement(child) || isBlank(child) || !isPhrasing(child));
    return isAlone && node.children.some(isMdxElement) ? node.children.filter((child) => !isBlank(child)) : [node];
  });
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Values that readers see, or that lead somewhere; of others nothing is said. */
const SEEN = new Set('title label name description caption href link url to src text type items values'.split(' '));

/** Says which of a component's values would have to be computed, so that they are not there. */
export function sayComputed({node, props}: Component, say: Say): void {
  for (const [key, value] of props) {
    if (value !== undefined || !(SEEN.has(key) || key === '…')) continue;
    const what = `A value that is computed: ${key} of <${node.name ?? ''}>`;
    say(node, {rule: 'component-prop', outcome: 'dropped', what, became: 'Left out, and not executed'});
  }
}
