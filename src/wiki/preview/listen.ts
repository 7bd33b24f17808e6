import {arePreviewsOn} from './setting';

/** What turns a reader to a link, by mouse, keyboard and finger, and away from it. */
const TURNS = ['pointerover', 'focusin', 'pointerdown', 'focusout', 'pointerup', 'pointercancel'] as const;

/**
 * Waits until a reader turns to a link or term of the text, and only then loads what shows previews, to go on from what
 * the reader did last. A deploy in the middle of a visit may have taken it away: then links work as they do without.
 */
function waitForReader(): void {
  let last: Event | undefined;
  const stop = () => {
    for (const name of TURNS) document.removeEventListener(name, turn);
  };
  const turn = (event: Event) => {
    const {target} = event;
    const isLoading = last !== undefined;
    if (!isLoading) {
      if (!(target instanceof Element) || target.closest('main :is(a[href], button[popovertarget])') === null) return;
      if (!arePreviewsOn()) return;
      import('./watch')
        .then(({watchReader}) => watchReader(last))
        .catch(() => undefined)
        .finally(stop);
    }
    last = event;
  };
  for (const name of TURNS) document.addEventListener(name, turn, {passive: true});
}

if (typeof document !== 'undefined') waitForReader();
