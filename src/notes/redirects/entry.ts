import {decoded} from '../reading/address';

/** An entry of `redirects` in a note's front matter, taken apart. */
export type RedirectEntry = {
  /** The old address from the site's root, decoded, as `/old/` or `/old.html`; missing for a heading of the note itself. */
  readonly address?: string;
  /** The old id, without its `#`. */
  readonly anchor?: string;
  /** The id on the note's page that it leads to; missing for the beginning of the page. */
  readonly to?: string;
};

/** What an entry may be, for messages. */
export const REDIRECT_FORMS = 'an old address such as /old/ or "/old/#part", or a heading’s old id "#old -> #new"';

const ENTRY = /^(?<address>\/[^#?]*?)?(?:#(?<anchor>[^#\s]+))?(?:\s+(?:->|→)\s+#(?<to>[^#\s]+))?$/u;
/** Signs that no address of a page has; blanks and other letters it may have. */
const FOREIGN = /[\p{Cc}\\<>"|*?#]/u;

/**
 * Takes an entry apart; nothing for one that cannot be read.
 *
 * `/old` → `{address: '/old/'}`; `/old/#a -> #b` → `{address: '/old/', anchor: 'a', to: 'b'}`;
 * `#a -> #b` → `{anchor: 'a', to: 'b'}`; `#a`, `old`, `/`, `/../x` → nothing
 */
export function parseRedirect(text: string): RedirectEntry | undefined {
  const {address, anchor, to} = ENTRY.exec(text.trim())?.groups ?? {};
  const inside = {...(anchor !== undefined && {anchor: decoded(anchor)}), ...(to !== undefined && {to: decoded(to)})};
  if (address === undefined) return anchor === undefined || to === undefined ? undefined : inside;
  const page = addressOf(address);
  return page === undefined ? undefined : {address: page, ...inside};
}

/** An address in the form in which addresses are compared; nothing for the root and for what is no address of a page. */
function addressOf(text: string): string | undefined {
  const parts = decoded(text.trim())
    .replace(/\/index\.html$/, '/')
    .split('/')
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => part === '.' || part === '..' || FOREIGN.test(part))) return undefined;
  const address = `/${parts.join('/')}`;
  return address.endsWith('.html') ? address : `${address}/`;
}
