import {arePreviewsOn} from './setting';

/** What turns a reader to a link: the mouse, the keyboard, a finger. */
const TURNS = ['pointerover', 'focusin', 'pointerdown'] as const;

/**
 * Waits until a reader turns to a link or term of the text, and only then loads what shows previews. A deploy in the
 * middle of a visit may have taken it away: then links work as they do without.
 */
function waitForReader(): void {
  const turn = (event: Event) => {
    const {target} = event;
    if (!(target instanceof Element) || target.closest('main :is(a[href], button[popovertarget])') === null) return;
    if (!arePreviewsOn()) return;
    for (const name of TURNS) document.removeEventListener(name, turn);
    void import('./watch').then(
      ({watchReader}) => watchReader(event),
      () => undefined,
    );
  };
  for (const name of TURNS) document.addEventListener(name, turn, {passive: true});
}

if (typeof document !== 'undefined') waitForReader();
