import {Awaiting, mayShow, type Means, type Ready} from './awaiting';
import {previewsFrom, type PreviewOf} from './content';
import {Finger} from './finger';
import {notePages} from './page';
import {panelWith, type Panel} from './panel';
import {turnPreviewsOff} from './setting';
import {triggerOf} from './target';

/** Milliseconds in which the pointer may be on its way from a link to its preview or back. */
const GRACE = 300;

/** Milliseconds after the page was scrolled in which what comes to lie under the pointer is not meant. */
const SETTLED = 200;

/** Shows previews from now on, beginning with what the reader did last. Does nothing where the browser is too old. */
export function watchReader(event: Event | undefined): void {
  if (!('showPopover' in HTMLElement.prototype)) return;
  new Watch(previewsFrom(notePages())).begin(event);
}

/**
 * Opens and closes the panel by what the reader does, as WCAG 1.4.13 asks: Escape closes it wherever the focus is, the
 * pointer may move into it, and it stays until the reader turns away.
 */
class Watch {
  readonly #awaiting: Awaiting;
  readonly #panel: Panel;
  readonly #finger = new Finger((trigger, point) => this.#awaiting.begin(trigger, 'touch', point));
  #shown: {readonly trigger: HTMLElement; readonly means: Means} | undefined;
  /** The link whose preview the reader has closed: it does not come back until they have turned elsewhere. */
  #closed: HTMLElement | undefined;
  /** The link that was scrolled under the pointer. */
  #passing: HTMLElement | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #scrolledAt = -SETTLED;

  constructor(previewOf: PreviewOf) {
    this.#awaiting = new Awaiting(previewOf, (ready) => this.#open(ready));
    this.#panel = panelWith(() => {
      turnPreviewsOff();
      this.#close();
    });
  }

  begin(event: Event | undefined): void {
    const passive = {passive: true, capture: true};
    document.addEventListener('pointerover', (now) => this.#over(now), passive);
    document.addEventListener('pointermove', (now) => this.#move(now), passive);
    document.documentElement.addEventListener('pointerleave', () => this.#leave(), passive);
    document.addEventListener('focusin', (now) => this.#focus(now), passive);
    document.addEventListener('focusout', (now) => this.#blur(now), passive);
    document.addEventListener('pointerdown', (now) => this.#down(now), passive);
    document.addEventListener('click', (now) => this.#click(now), true);
    document.addEventListener('keydown', (now) => this.#key(now), true);
    document.addEventListener('scroll', (now) => this.#scroll(now), passive);
    this.#finger.watch();
    if (event?.type === 'focusin') this.#focus(event);
    if (event instanceof PointerEvent && event.type === 'pointerover') this.#over(event);
    if (event instanceof PointerEvent && event.type === 'pointerdown') this.#down(event);
  }

  #over({target, pointerType, clientX, clientY, timeStamp}: PointerEvent): void {
    if (pointerType === 'touch') return;
    if (this.#isInPanel(target)) return this.#stay();
    const trigger = triggerOf(target);
    if (trigger !== this.#closed) this.#closed = undefined;
    if (trigger === undefined) return this.#leave();
    if (trigger === this.#shown?.trigger) return this.#stay();
    if (trigger === this.#awaiting.trigger) return;
    this.#leave();
    if (trigger === this.#closed) return;
    if (timeStamp - this.#scrolledAt < SETTLED) this.#passing = trigger;
    else this.#awaiting.begin(trigger, 'mouse', {x: clientX, y: clientY});
  }

  /** A link that was scrolled under the pointer is meant only once the pointer itself moves on it. */
  #move({target, movementX, movementY, clientX, clientY}: PointerEvent): void {
    if (this.#passing === undefined || (movementX === 0 && movementY === 0)) return;
    const trigger = triggerOf(target);
    if (trigger === this.#passing) this.#awaiting.begin(trigger, 'mouse', {x: clientX, y: clientY});
    this.#passing = undefined;
  }

  /** The pointer is on the link or its preview. */
  #stay(): void {
    clearTimeout(this.#leaving);
    this.#awaiting.giveUp();
  }

  /** The pointer is on neither: what was opened by it closes soon. */
  #leave(): void {
    this.#awaiting.giveUp('mouse');
    clearTimeout(this.#leaving);
    if (this.#shown?.means === 'mouse' && !this.#panel.element.contains(document.activeElement)) {
      this.#leaving = setTimeout(() => this.#close(), GRACE);
    }
  }

  #focus({target}: Event): void {
    if (this.#isInPanel(target)) return this.#stay();
    const trigger = triggerOf(target);
    if (trigger === undefined || trigger === this.#closed || trigger === this.#shown?.trigger) return;
    if (trigger.matches(':focus-visible')) this.#awaiting.begin(trigger, 'keyboard');
  }

  #blur({target, relatedTarget}: FocusEvent): void {
    this.#awaiting.giveUp('keyboard');
    if (target === this.#closed) this.#closed = undefined;
    const isOut = this.#isInPanel(target) || (this.#shown?.means === 'keyboard' && target === this.#shown.trigger);
    if (isOut && !this.#isInPanel(relatedTarget) && relatedTarget !== this.#shown?.trigger) this.#close();
  }

  #down(event: PointerEvent): void {
    if (this.#isInPanel(event.target)) return;
    this.#close();
    const trigger = event.pointerType === 'touch' ? triggerOf(event.target) : undefined;
    if (trigger instanceof HTMLAnchorElement && mayShow(trigger)) this.#finger.press(trigger, event);
  }

  #click(event: MouseEvent): void {
    if (this.#finger.hasHeld()) return event.preventDefault();
    const {trigger} = this.#shown ?? {};
    const link = this.#isInPanel(event.target) ? linkIn(event) : undefined;
    // The button in the panel, and links that are opened elsewhere.
    if (this.#isInPanel(event.target) && link === undefined) return;
    this.#closed = trigger ?? this.#awaiting.trigger;
    this.#close();
    // The link of the page changes the page without loading it anew.
    if (link !== undefined && trigger instanceof HTMLAnchorElement && trigger.href === link.href) {
      event.preventDefault();
      trigger.click();
    }
  }

  #key(event: KeyboardEvent): void {
    const {trigger} = this.#shown ?? {};
    if (trigger === undefined || event.isComposing) return;
    const {activeElement} = document;
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#closed = trigger;
      if (this.#isInPanel(activeElement)) trigger.focus();
      this.#close();
    } else if (event.key === 'ArrowDown' && event.altKey && activeElement === trigger) {
      event.preventDefault();
      event.stopPropagation();
      this.#panel.element.focus();
    } else if (event.key === 'Tab' && this.#isInPanel(activeElement) && isLastStep(this.#panel.element, event)) {
      // From the link on, the browser goes where it would have gone; back it goes to the link itself.
      if (event.shiftKey) event.preventDefault();
      this.#closed = trigger;
      trigger.focus();
      this.#close();
    }
  }

  #scroll({target, timeStamp}: Event): void {
    if (this.#isInPanel(target)) return;
    this.#scrolledAt = timeStamp;
    this.#passing = this.#awaiting.trigger;
    // A link that takes the focus may itself have been scrolled into view.
    this.#awaiting.giveUp('mouse');
    this.#finger.release();
  }

  #open({trigger, means, preview, point}: Ready): void {
    clearTimeout(this.#leaving);
    this.#shown = {trigger, means};
    this.#panel.element.dataset.means = means;
    this.#panel.show({preview, beside: trigger, point, onGone: () => this.#close()});
  }

  #close(): void {
    this.#awaiting.giveUp();
    clearTimeout(this.#leaving);
    if (this.#shown === undefined) return;
    this.#shown = undefined;
    this.#panel.hide();
  }

  #isInPanel(target: EventTarget | null): boolean {
    return target instanceof Node && this.#panel.element.contains(target);
  }
}

/** The link that a click follows in this window. */
function linkIn({target, button, ctrlKey, metaKey, shiftKey, altKey}: MouseEvent): HTMLAnchorElement | undefined {
  if (!(target instanceof Element) || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return undefined;
  return target.closest('a') ?? undefined;
}

/** Whether Tab would leave the panel. */
function isLastStep(panel: HTMLElement, {shiftKey}: KeyboardEvent): boolean {
  const stops = [...panel.querySelectorAll<HTMLElement>('a[href], button')];
  const {activeElement} = document;
  return shiftKey ? activeElement === panel || activeElement === stops[0] : activeElement === stops.at(-1);
}
