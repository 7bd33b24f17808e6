/** What the library of the head marks as its own: tags, and on `<html>` the names of the attributes that it set. */
const OWN = 'data-rh';
const KEPT = 'data-kept';

/**
 * Holds what the server put into the head while React takes the page over. The library of the head replaces all its tags
 * whenever React pauses halfway, by those of the parts that are done: a slow phone would lose its viewport, the icon, the
 * page's classes and its title's description for some frames, and ask for an icon at the root of the host.
 */
export function keepHead(): void {
  rename(OWN, KEPT);
}

/** Gives the tags back once the whole page is taken over; what was put in meanwhile and says the same goes. */
export function settleHead(): void {
  const kept = rename(KEPT, OWN);
  const others = [...document.head.querySelectorAll(`[${OWN}]`)].filter((tag) => !kept.includes(tag));
  for (const tag of others) if (kept.some((one) => one.isEqualNode(tag))) tag.remove();
}

function rename(from: string, to: string): Element[] {
  const marked = [document.documentElement, ...document.head.children].filter((tag) => tag.hasAttribute(from));
  for (const tag of marked) {
    tag.setAttribute(to, tag.getAttribute(from) ?? '');
    tag.removeAttribute(from);
  }
  return marked;
}

if (typeof window !== 'undefined') keepHead();
