/** What a preview is asked of, by the element that the reader turned to. */
export type Target =
  | {
      readonly of: 'page';
      readonly url: URL;
    }
  /** A place of the page on show. */
  | {readonly of: 'place'; readonly place: Element}
  | {readonly of: 'footnote'; readonly note: Element; readonly number: string}
  | {readonly of: 'term'; readonly popover: Element; readonly name: string}
  /** A link to another site that the page names among its sources. */
  | {readonly of: 'source'; readonly entry: Element};

/** Parts of a page whose links lead around the site, and those that lead to the place where they stand. */
const AROUND = 'nav, .table-of-contents, .hash-link, .theme-edit-this-page, [role=doc-backlink], [data-preview=none]';

/** The link or term that an event happened on. */
export function triggerOf(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  const trigger = target.closest<HTMLElement>('main :is(a[href], button[popovertarget])');
  return trigger === null || trigger.closest(AROUND) !== null ? undefined : trigger;
}

/**
 * What a link or term can be previewed by; nothing for a file, a link to another site that is no source of the page, and a
 * link that leads nowhere on it. `base` is the path below which the site is, with slashes around it.
 */
export function targetOf(trigger: HTMLElement, base: string): Target | undefined {
  if (trigger instanceof HTMLButtonElement) return termOf(trigger);
  if (!(trigger instanceof HTMLAnchorElement) || trigger.hasAttribute('download')) return undefined;
  const url = new URL(trigger.href);
  if (url.origin !== location.origin) return sourceOf(trigger);
  if (!url.pathname.startsWith(base) || isFile(url)) return undefined;
  if (url.pathname !== location.pathname) return {of: 'page', url};
  const place = url.hash === '' ? null : document.getElementById(anchorOf(url));
  if (place === null) return undefined;
  return trigger.hasAttribute('data-footnote-ref')
    ? {of: 'footnote', note: place, number: trigger.textContent}
    : {of: 'place', place};
}

/** The id that an address leads to: `#caf%C3%A9` → café; what cannot be decoded is taken as it is. */
export function anchorOf({hash}: URL): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** Pages end with a slash or have no dot in their last part. */
function isFile({pathname}: URL): boolean {
  return pathname.slice(pathname.lastIndexOf('/')).includes('.');
}

function termOf(button: HTMLButtonElement): Target | undefined {
  const popover = button.popoverTargetElement;
  return popover === null ? undefined : {of: 'term', popover, name: button.textContent};
}

function sourceOf(link: HTMLAnchorElement): Target | undefined {
  const sources = document.getElementById('sources')?.closest('section');
  if (sources == null || sources.contains(link)) return undefined;
  const links = [...sources.querySelectorAll<HTMLAnchorElement>('li a[href]')];
  const entry = links.find(({href}) => href === link.href)?.closest('li');
  return entry == null ? undefined : {of: 'source', entry};
}
