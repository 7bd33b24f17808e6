import {textOf} from './blocks';
import {marksOf, type Mark} from './marks';
import {paint, paintCurrent, pointAt, wipe} from './paint';
import {reveal} from './reveal';
import {bringIntoView} from './scroll';
import {firstInSection, firstInSight, isPlaced} from './start';

/** What a reader came for: the words, the section, and whether they were here before (reload, back, forward). */
export type Errand = {readonly terms: readonly string[]; readonly hash: string; readonly isReturn: boolean};

/** What a reader is told: the number of the current mark from 1, of how many, and the terms that are on the page. */
export type Tally = {readonly at: number; readonly count: number; readonly terms: readonly string[]};

/** Milliseconds after which the page as it was delivered is complete: tabs and diagrams are built anew in the browser. */
const ARRIVAL = 1000;

/** Milliseconds that the page must rest after a change before it is read again. */
const REST = 120;

/** Marks the words of an errand on the page, leads to the first, and keeps the marks where they belong while the page
 *  changes. Tells by `tell` how things stand. */
export class Marking {
  readonly #errand: Errand;
  readonly #tell: (tally: Tally) => void;
  readonly #observer = new MutationObserver(() => this.#readSoon(REST));
  readonly #began = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #marks: readonly Mark[] = [];
  #at = 0;
  #reading = 0;
  #moving = 0;

  constructor(errand: Errand, tell: (tally: Tally) => void) {
    this.#errand = errand;
    this.#tell = tell;
    this.#observer.observe(document.querySelector('main') ?? document.body, CHANGES);
    this.#readSoon(0);
  }

  /** Leads to the mark so many further on; after the last comes the first. */
  move(by: number): void {
    if (this.#marks.length === 0) return;
    this.#at = (this.#at + by + this.#marks.length) % this.#marks.length;
    paintCurrent(this.current());
    this.#report();
    void this.#lead({isSmooth: true});
  }

  /** The range of the current mark. */
  current(): Range | undefined {
    return this.#marks[this.#at]?.range;
  }

  /** Takes the marks away for good. */
  stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#reading++;
    this.#moving++;
    wipe();
  }

  #readSoon(rest: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), rest);
  }

  async #read(): Promise<void> {
    const reading = ++this.#reading;
    const root = textOf(document);
    const marks = root === undefined ? [] : await marksOf(root, this.#errand.terms);
    if (reading !== this.#reading) return;
    const kept = indexOfSame(marks, this.current());
    this.#marks = marks;
    const isLed = kept === -1 && root !== undefined && this.#isArriving();
    this.#at = kept >= 0 ? kept : isLed ? this.#first(root) : Math.max(0, Math.min(this.#at, marks.length - 1));
    paint(
      marks.map(({range}) => range),
      this.current(),
    );
    this.#report();
    if (isLed && !this.#staysInPlace()) void this.#lead({isSmooth: false});
  }

  #isArriving(): boolean {
    return this.#marks.length > 0 && performance.now() - this.#began < ARRIVAL;
  }

  #first(root: Element): number {
    return this.#staysInPlace() ? firstInSight(this.#marks) : firstInSection(this.#marks, root, this.#errand.hash);
  }

  #staysInPlace(): boolean {
    return this.#errand.isReturn && isPlaced(this.#errand.hash);
  }

  async #lead(way: {readonly isSmooth: boolean}): Promise<void> {
    const moving = ++this.#moving;
    const range = this.current();
    if (range === undefined) return;
    await reveal(range.startContainer);
    if (moving !== this.#moving) return;
    pointAt(range);
    bringIntoView(range, way);
  }

  #report(): void {
    const found = new Set(this.#marks.flatMap(({terms}) => terms));
    const terms = this.#errand.terms.filter((term) => found.has(term));
    this.#tell({at: this.#at + 1, count: this.#marks.length, terms});
  }
}

const CHANGES: MutationObserverInit = {childList: true, characterData: true, subtree: true};

/** Where a mark is in a new list, when the page still has it. */
function indexOfSame(marks: readonly Mark[], range: Range | undefined): number {
  if (range === undefined || !range.startContainer.isConnected) return -1;
  return marks.findIndex(
    ({range: {startContainer, startOffset}}) =>
      startContainer === range.startContainer && startOffset === range.startOffset,
  );
}
