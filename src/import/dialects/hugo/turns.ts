import type {Parents, RootContent} from 'mdast';
import {BOXES} from './turns/boxes';
import {CARDS} from './turns/cards';
import {CODE} from './turns/code';
import {INCLUDES} from './turns/include';
import {LAYOUT} from './turns/layout';
import {MEDIA} from './turns/media';
import {holdsInside} from './site/templates';
import {asTemplate} from './turns/own';
import {asWritten, broken, unclosed} from './turns/unknown';
import {WORDS} from './turns/words';
import type {HugoScene, Turn} from './scene';
import type {Shortcode} from './shortcode';

/** What becomes of each shortcode of Hugo and of common themes, by its name in small letters. */
const TURNS: ReadonlyMap<string, Turn> = new Map(
  [WORDS, CARDS, LAYOUT, INCLUDES, CODE, MEDIA, BOXES].flatMap((turns) => Object.entries(turns)),
);

/** Shortcodes that are nothing without what stands inside of them. */
const HOLDING: ReadonlySet<string> = new Set([
  ...Object.keys(BOXES).filter((name) => !['callout', 'alert', 'notice', 'admonition'].includes(name)),
  ...Object.keys(LAYOUT).filter(
    (name) => name.startsWith('tab') || name.startsWith('step') || name.startsWith('column'),
  ),
  ...'highlight mermaid rawhtml rtl ltr'.split(' '),
]);

/** Turns the shortcodes of a tree, in place, into what the wiki has for them. */
export function turnShortcodes(parent: Parents, scene: HugoScene): void {
  const isInline = isWithinLine(parent);
  const children = parent.children.flatMap((child): readonly RootContent[] => {
    if (child.type === 'shortcode') return turned(child, {...scene, isInline});
    if ('children' in child) turnShortcodes(child, scene);
    return [child];
  });
  parent.children.splice(0, Infinity, ...children);
}

/** A paragraph of nothing but shortcodes and blanks is no line of text. */
function isWithinLine({type, children}: Parents): boolean {
  if (IN_LINES.has(type)) return true;
  return type === 'paragraph' && children.some((child: RootContent) => child.type !== 'shortcode' && !isBlank(child));
}

const IN_LINES = new Set('heading emphasis strong delete link tableCell linkReference mdxJsxTextElement'.split(' '));

function isBlank(node: RootContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function turned(node: Shortcode, scene: HugoScene): readonly RootContent[] {
  if (node.isStray === true || node.name === '') return broken(node, scene);
  const name = node.name.toLowerCase();
  const template = scene.site.templates.get(name);
  const isAlone = template !== undefined && !holdsInside(template);
  const turn = HOLDING.has(name) && isAlone ? undefined : TURNS.get(name);
  if (turn === undefined) return asTemplate(node, scene) ?? asWritten(node, scene);
  return node.inner === undefined && HOLDING.has(name) && !isWhole(node) ? unclosed(node, scene) : turn(node, scene);
}

/** `{{< details summary="a" />}}` */
function isWhole({source}: Shortcode): boolean {
  return source.endsWith('/>}}') || source.endsWith('/%}}');
}
