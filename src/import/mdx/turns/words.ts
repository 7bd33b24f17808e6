import type {PhrasingContent, RootContent} from 'mdast';
import {component, link, paragraph, text} from '../../html/build';
import {textOf} from '../../read/text';
import {toFlow} from '../../html/tree';
import {textIn, type Component, type Turn} from '../component';

/** Running text as it fits: in a line, or as a paragraph. */
function placed({isInline}: Component, ...nodes: readonly PhrasingContent[]): RootContent[] {
  return nodes.length === 0 || isInline ? [...nodes] : [paragraph(...nodes)];
}

/** A word set apart. */
const badge: Turn = (given, {inside}) => {
  const said = textIn(given, 'text', 'label');
  return [...(said === undefined ? [] : placed(given, text(said))), ...inside(given.node.children)];
};

/** A picture without words. */
const icon: Turn = ({node}, {say}) => {
  say(node, {rule: 'icon', outcome: 'dropped', what: `An icon: <${node.name ?? ''}>`, became: 'Left out'});
  return [];
};

const button: Turn = (given, {inside}) => {
  const url = textIn(given, 'href', 'link', 'url', 'to');
  const inner = inside(given.node.children);
  if (url === undefined) return inner;
  return placed(given, link(url, textIn(given, 'text', 'title', 'label') ?? (textOf({children: inner}).trim() || url)));
};

/** A picture. */
const picture: Turn = (given) => {
  const src = textIn(given, 'src', 'light', 'url');
  return src === undefined ? [] : placed(given, {type: 'image', url: src, alt: textIn(given, 'alt') ?? ''});
};

/** A picture with words below it. */
const frame: Turn = (given, {inside}) => {
  const [caption, inner] = [textIn(given, 'caption'), inside(given.node.children)];
  return caption === undefined ? inner : [component('Figure', {caption}, inner)];
};

/** A block of code that is given as a value, or stands inside. */
const code: Turn = (given) => {
  const own = given.props.get('code');
  const value = typeof own === 'string' ? own : textOf({children: toFlow(given.node.children)});
  const title = textIn(given, 'title', 'filename')?.replaceAll('"', "'");
  const lang = textIn(given, 'lang', 'language') ?? 'text';
  return [{type: 'code', lang, meta: title === undefined ? null : `title="${title}"`, value: value.trim()}];
};

/** Words, pictures and code. */
export const WORDS: Readonly<Record<string, Turn>> = {
  badge,
  icon,
  linkbutton: button,
  button,
  link: button,
  image: picture,
  img: picture,
  frame,
  code,
  codeblock: code,
};
