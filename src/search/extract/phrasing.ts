import {isTag, type Element} from 'domhandler';
import {collapsed} from './text';
import {closest, rawText} from './tree';

/** Elements whose words stay joined to those beside them; all others stand on lines of their own. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark math mi mn mo mrow ms mtext msub msup ' +
    'mfrac msqrt mstyle semantics meter nobr output picture progress q rb rt ruby s samp small source span strike strong sub sup svg g time tt u ' +
    'tspan textpath var wbr img'
  ).split(' '),
);

/** What leaves no trace between the letters around it. */
const TRACELESS = new Set(['script', 'style', 'template', 'noscript']);

export function isInline({name, attribs}: Element): boolean {
  if (attribs.role === 'tab' || attribs.popover !== undefined) return false;
  return INLINE.has(name) || attribs.popovertarget !== undefined;
}

/** Whether an element that is not read still parts the words before it from those after it, as a button does. */
export function isGap(element: Element): boolean {
  return !isInline(element) && !TRACELESS.has(element.name);
}

/** What an element writes before its content: the alternative of an image, unless its caption says the same; a blank where
 *  something is set close to a word without being part of it. */
export function leadOf(element: Element): string {
  const {name, attribs} = element;
  const words = collapsed(
    (name === 'img' || name === 'area' ? attribs.alt : attribs.role === 'img' ? attribs['aria-label'] : '') ?? '',
  );
  if (words !== '' && captionOf(element) !== words) return ` ${words} `;
  return name === 'rt' || isNoteNumber(element) ? ' ' : '';
}

function captionOf(image: Element): string {
  const figure = closest(image, ({name}) => name === 'figure');
  const caption = figure?.children.find((child) => isTag(child) && child.name === 'figcaption');
  return caption !== undefined && isTag(caption) ? collapsed(rawText(caption)) : '';
}

/** `word<sup><a href="#fn-1">1</a></sup>` */
function isNoteNumber({name, children}: Element): boolean {
  return name === 'sup' && children.some((child) => isTag(child) && child.name === 'a');
}
