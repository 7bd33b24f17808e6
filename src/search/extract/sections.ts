import {isTag, isText, type ChildNode, type Element, type ParentNode} from 'domhandler';
import {anchorOf} from './anchor';
import {afterName, levelOf, nameOf, pathTo} from './heading';
import {isGap, isInline, leadOf} from './phrasing';
import {Code, Prose} from './text';
import {closest, walk} from './tree';
import type {Section} from '../types';
import {isSilent} from './visible';

type Open = Omit<Section, 'text' | 'code'> & {readonly level: number; readonly text: Prose; readonly code: Code};

/** The sections of a page's text in their order: first what stands before any heading but the title (also when that is nothing),
 *  then one for each heading. `title` is the heading that names the page. */
export function sectionsOf(root: ParentNode, title: Element | undefined): readonly Section[] {
  const reading = new Reading(title);
  walk(
    root,
    (node) => reading.enter(node),
    (element) => reading.leave(element),
  );
  return reading.sections.map(({anchor, heading, above, text, code}) => ({
    anchor,
    heading,
    above,
    text: text.text(),
    code: code.text(),
  }));
}

/** One way through a page, element by element. */
class Reading {
  readonly sections: Open[] = [];
  readonly #title: Element | undefined;
  /** The headings that hold at this place, outermost first. */
  #under: readonly Open[] = [];
  #last: Open;
  #depthOfPre = 0;
  /** After a heading that was never closed: where the text goes on, and the way there. */
  #resume: {readonly at: Element; readonly path: ReadonlySet<ChildNode>} | undefined;

  constructor(title: Element | undefined) {
    this.#title = title;
    this.#last = this.#open({anchor: '', heading: '', level: 0});
  }

  enter(node: ChildNode): boolean {
    if (this.#resume !== undefined && node !== this.#resume.at) return this.#resume.path.has(node);
    this.#resume = undefined;
    if (isText(node)) this.#sink().add(node.data);
    if (!isTag(node) || isOfHead(node)) return false;
    if (isSilent(node)) {
      if (isGap(node)) this.#last.text.add(' ');
      return false;
    }
    const level = levelOf(node);
    return level === undefined ? this.#enterText(node) : this.#enterHeading(node, level);
  }

  leave(element: Element): void {
    if (!isInline(element)) this.#sink().end();
    if (element.name === 'pre') this.#depthOfPre--;
    if (element.name === 'rt') this.#sink().add(' ');
  }

  #enterText(element: Element): true {
    if (element.name === 'br' && this.#depthOfPre > 0) this.#last.code.add('\n');
    else if (!isInline(element)) this.#sink().end();
    if (element.name === 'pre') this.#depthOfPre++;
    const lead = leadOf(element);
    if (lead !== '') this.#last.text.add(lead);
    return true;
  }

  #enterHeading(element: Element, level: number): boolean {
    this.#last.text.end();
    const after = afterName(element);
    this.#resume = after && {at: after, path: pathTo(after, element)};
    const heading = nameOf(element);
    if (element !== this.#title && heading !== '')
      this.#last = this.#open({anchor: anchorOf(element, after), heading, level});
    return after !== undefined;
  }

  #open(head: Pick<Open, 'anchor' | 'heading' | 'level'>): Open {
    const under = this.#under.filter(({level}) => level < head.level);
    const section = {...head, above: under.map(({heading}) => heading), text: new Prose(), code: new Code()};
    this.sections.push(section);
    this.#under = head.heading === '' ? under : [...under, section];
    return section;
  }

  #sink(): Prose | Code {
    return this.#depthOfPre > 0 ? this.#last.code : this.#last.text;
  }
}

/** What stands in a page's head, written out or not; a drawing's title is none of it. */
function isOfHead(element: Element): boolean {
  return (
    element.name === 'head' || (element.name === 'title' && closest(element, ({name}) => name === 'svg') === undefined)
  );
}
