import {openPopovers} from './focus';

/** Milliseconds after which whatever still moves is taken as it is. */
const PATIENCE = 1000;

/** Pictures of the screen in a row that must be alike. */
const STILL = 3;

/** Opens the closed details, tabs and definitions that a place of the page is in, the outer ones first, by what a reader
 *  would press, so that their components know of it; a definition elsewhere is closed. Settles once the page stands still. */
export async function reveal(node: Node): Promise<void> {
  for (const popover of openPopovers()) if (!popover.contains(node)) popover.hidePopover();
  const closed: (() => void)[] = [];
  for (let at = node.parentElement; at !== null; at = at.parentElement) {
    const open = openerOf(at, node);
    if (open !== undefined) closed.unshift(open);
  }
  for (const open of closed) open();
  if (closed.length > 0) await stillness();
}

/** How to open an element, if it is closed and the place is in the part that it hides. */
function openerOf(element: HTMLElement, node: Node): (() => void) | undefined {
  if (element instanceof HTMLDetailsElement) return detailsOpener(element, node);
  if (element.getAttribute('role') === 'tabpanel' && element.hidden) return tabOpener(element);
  if (element.popover && !element.matches(':popover-open')) return () => element.showPopover();
  return undefined;
}

/** Docusaurus's details are closed as soon as they begin to fold, while the element is still open. */
function detailsOpener(details: HTMLDetailsElement, node: Node): (() => void) | undefined {
  const summary = details.querySelector<HTMLElement>(':scope > summary');
  if ((details.open && details.dataset.collapsed !== 'true') || summary?.contains(node) === true) return undefined;
  return () => (summary === null ? (details.open = true) : summary.click());
}

/** The tab that names the panel as its own, else the one that stands in the same place of its list. */
function tabOpener(panel: HTMLElement): (() => void) | undefined {
  const named = panel.id === '' ? null : document.querySelector(`[role=tab][aria-controls="${CSS.escape(panel.id)}"]`);
  const panels = [...(panel.parentElement?.children ?? [])].filter(
    (other) => other.getAttribute('role') === 'tabpanel',
  );
  const list = panel.parentElement?.parentElement?.querySelector('[role=tablist]');
  const tab = named ?? list?.querySelectorAll('[role=tab]')[panels.indexOf(panel)];
  return tab instanceof HTMLElement ? () => tab.click() : undefined;
}

/** Waits until nothing unfolds any more, at the most for a moment: a hidden window draws nothing. */
function stillness(): Promise<void> {
  return new Promise((resolve) => {
    let height = -1;
    let alike = 0;
    const look = () => {
      const now = document.documentElement.scrollHeight;
      alike = now === height ? alike + 1 : 0;
      height = now;
      if (alike >= STILL) resolve();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    setTimeout(() => {
      alike = STILL;
      resolve();
    }, PATIENCE);
  });
}
