import type {Point} from './panel';

/** Milliseconds for which a finger must rest on a link, as on a touch screen's own menu. */
const HOLD = 500;

/** Pixels that a resting finger may move. */
const STILL = 10;

type Press = {
  readonly trigger: HTMLElement;
  readonly point: Point;
  readonly timer: ReturnType<typeof setTimeout>;
};

/** Tells a finger that is held on a link from a tap, which follows the link. */
export class Finger {
  readonly #onHold: (trigger: HTMLElement, point: Point) => void;
  #press: Press | undefined;
  /** Whether the finger that is down, or was last, has been held. */
  #held = false;

  constructor(onHold: (trigger: HTMLElement, point: Point) => void) {
    this.#onHold = onHold;
  }

  watch(): void {
    document.addEventListener('pointermove', (event) => this.#move(event), {passive: true});
    for (const name of ['pointerup', 'pointercancel'] as const) document.addEventListener(name, () => this.release());
    document.addEventListener('contextmenu', (event) => this.#menu(event), true);
  }

  /** A finger comes down on a link. */
  press(trigger: HTMLElement, {clientX: x, clientY: y, timeStamp}: PointerEvent): void {
    this.release();
    this.#held = false;
    // Else the browser of a telephone shows a preview, a menu or a magnifying glass of its own.
    for (const name of OWN_GESTURES) trigger.style.setProperty(name, 'none');
    // What watches may have been loaded since the finger came down.
    const left = HOLD - (performance.now() - timeStamp);
    this.#press = {trigger, point: {x, y}, timer: setTimeout(() => this.#hold(), left)};
  }

  /** The finger is up, or does something else. */
  release(): void {
    if (this.#press === undefined) return;
    clearTimeout(this.#press.timer);
    for (const name of OWN_GESTURES) this.#press.trigger.style.removeProperty(name);
    this.#press = undefined;
  }

  /** Whether a click that comes now is but the end of a hold; tells it once. */
  hasHeld(): boolean {
    const held = this.#held;
    this.#held = false;
    return held;
  }

  #move({clientX, clientY}: PointerEvent): void {
    const {x, y} = this.#press?.point ?? {x: clientX, y: clientY};
    if (Math.hypot(clientX - x, clientY - y) > STILL) this.release();
  }

  /** The browser's menu gives way to the preview, and comes as ever where there is none. */
  #menu(event: Event): void {
    if (this.#press === undefined && !this.#held) return;
    event.preventDefault();
    if (!this.#held) this.#hold();
  }

  #hold(): void {
    if (this.#press === undefined) return;
    const {trigger, point} = this.#press;
    clearTimeout(this.#press.timer);
    this.#held = true;
    this.#onHold(trigger, point);
  }
}

const OWN_GESTURES = ['-webkit-touch-callout', 'user-select', '-webkit-user-select'];
