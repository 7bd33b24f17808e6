import type {Nodes, Parents, Root, RootContent} from 'mdast';
import {paragraph} from '../html/build';
import {isPhrasing} from '../html/tree';
import {oneLine} from '../read/text';
import {componentOf, sayComputed, unwrapped, type Component, type Turning} from './component';
import {isMdxElement, tagOf} from './element';
import type {Loaded} from './literal';
import type {Say} from './code';
import {turnOf} from './turns';

/**
 * Turns the components of a page of MDX, in place, into what the wiki has for them. One that nobody knows stays visible as it
 * is written, with what stands inside of it below, and is reported. `loaded` is what `takeCode` gives.
 */
export function turnComponents(tree: Root, loaded: Loaded, say: Say): void {
  turnIn(tree, {loaded, say});
}

type Scene = Omit<Turning, 'inside'>;

function turnIn(parent: Parents, scene: Scene): void {
  parent.children.splice(0, Infinity, ...turned(parent.children, LINES.has(parent.type), scene));
}

const LINES = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

function turned(nodes: readonly RootContent[], isLine: boolean, scene: Scene): RootContent[] {
  return (isLine ? nodes : unwrapped(nodes)).flatMap((node): readonly RootContent[] => {
    if (!isMdxElement(node)) {
      if ('children' in node) turnIn(node, scene);
      return [node];
    }
    const component = {...componentOf(node, scene.loaded), isInline: isLine};
    const turn = turnOf(component.name) ?? asWritten;
    if (turnOf(component.name) !== undefined) sayComputed(component, scene.say);
    return turn(component, {...scene, inside: (inner) => turned(inner, isLine && inner.every(isPhrasing), scene)});
  });
}

const asWritten = ({node, isInline}: Component, {say, inside}: Turning): RootContent[] => {
  const inner = inside(node.children);
  const value = tagOf(node);
  const became = inner.length === 0 ? 'Shown as code' : 'Its tag, as code, before what stands inside of it';
  say(node, {rule: 'unknown-component', outcome: 'raw', what: `A component: ${oneLine(value).slice(0, 80)}`, became});
  const code = {type: 'inlineCode', value} as const;
  return [isInline ? code : paragraph(code), ...inner];
};
