import siteConfig from '@generated/docusaurus.config';
import type {Preview, PreviewOf} from './content';
import type {Point} from './panel';
import {arePreviewsOn} from './setting';
import {targetOf} from './target';
import {DELAY, wait} from './wait';

/** How a reader turned to a link. */
export type Means = keyof typeof DELAY;

/** Milliseconds for which a link must be meant before its page is fetched, so that crossing a text asks for nothing. */
const INTENT = 100;

/** A preview to be shown beside the link or term that it is of. */
export type Ready = {
  readonly trigger: HTMLElement;
  readonly means: Means;
  readonly preview: Preview;
  readonly point?: Point;
};

/** Whether a link or term has a preview, and the reader wants it. */
export function mayShow(trigger: HTMLElement): boolean {
  return arePreviewsOn() && targetOf(trigger, siteConfig.baseUrl) !== undefined;
}

/** The one link whose preview is waited for; a preview that is given up is never shown. */
export class Awaiting {
  readonly #previewOf: PreviewOf;
  readonly #onReady: (ready: Ready) => void;
  #now: (Pick<Ready, 'trigger' | 'means'> & {readonly controller: AbortController}) | undefined;

  constructor(previewOf: PreviewOf, onReady: (ready: Ready) => void) {
    this.#previewOf = previewOf;
    this.#onReady = onReady;
  }

  get trigger(): HTMLElement | undefined {
    return this.#now?.trigger;
  }

  /** Waits for the preview of a link, in place of any other; nothing for one that has none. */
  begin(trigger: HTMLElement, means: Means, point?: Point): void {
    this.giveUp();
    if (mayShow(trigger)) void this.#wait({trigger, means, ...(point !== undefined && {point})});
  }

  /** Gives up what is waited for, or only what was begun by these means. */
  giveUp(means = this.#now?.means): void {
    if (this.#now === undefined || this.#now.means !== means) return;
    this.#now.controller.abort();
    this.#now = undefined;
  }

  async #wait(asked: Omit<Ready, 'preview'>): Promise<void> {
    const {trigger, means} = asked;
    const target = targetOf(trigger, siteConfig.baseUrl);
    if (target === undefined) return;
    const controller = new AbortController();
    const {signal} = controller;
    this.#now = {trigger, means, controller};
    try {
      const intent = Math.min(INTENT, DELAY[means]);
      await wait(intent, signal);
      const [preview] = await Promise.all([this.#previewOf(target, signal), wait(DELAY[means] - intent, signal)]);
      signal.throwIfAborted();
      if (preview !== undefined) this.#onReady({...asked, preview});
    } catch {
      // Given up, as when the pointer has gone on.
    }
    if (this.#now?.controller === controller) this.#now = undefined;
  }
}
