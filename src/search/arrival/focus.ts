import type {Wish} from './keys';

/** Whether a key belongs to something else: to a field, to an open dialog, to a definition that Escape closes. */
export function isTakenElsewhere(wish: Wish, target: EventTarget | null): boolean {
  if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea')))
    return true;
  return document.querySelector('dialog[open]') !== null || (wish === 'clear' && openPopovers().length > 0);
}

/** The popovers on show; none in a browser that has none. */
export function openPopovers(): readonly HTMLElement[] {
  return CSS.supports('selector(:popover-open)') ? [...document.querySelectorAll<HTMLElement>(':popover-open')] : [];
}

/** Puts the focus where a range is without showing it, so that Tab goes on from there and not from the end of the page. */
export function restAt(range: Range): void {
  const place = range.startContainer.parentElement?.closest<HTMLElement>(
    'p, li, td, th, pre, h1, h2, h3, h4, h5, h6, div',
  );
  if (place === null || place === undefined) return;
  const isFocusable = place.hasAttribute('tabindex');
  if (!isFocusable) place.setAttribute('tabindex', '-1');
  place.focus({preventScroll: true});
  if (!isFocusable) place.removeAttribute('tabindex');
}
