import {permalinkOf} from '../../notes/resolution/permalink';
import type {SettledPage} from '../links/scene';

/** Addresses of pages that the wiki makes itself. */
const OF_THE_WIKI = ['/', '/tags/', '/changes/', '/search/', '/journal/', '/404/'];

/**
 * The addresses that lead to each page beside its own: those that it had. None is an address that a page has, and no two
 * pages have the same; the first in order keeps it.
 */
export function redirectsOf(
  pages: readonly SettledPage[],
  living: ReadonlySet<string>,
  notesDir: string,
): ReadonlyMap<SettledPage, readonly string[]> {
  const taken = new Set([...OF_THE_WIKI, ...living, ...pages.map((page) => permalinkOf(page, notesDir))]);
  return new Map(
    pages.map((page) => {
      const own = [...page.facts.addresses, ...(page.planned.addresses ?? [])].flatMap(addressOf);
      const free = page.hidden ? [] : own.filter((address) => !taken.has(address));
      for (const address of free) taken.add(address);
      return [page, [...new Set(free)]];
    }),
  );
}

/** `/a//b` → `/a/b/`; `/a.html` → `/a.html`; `/a/index.html` → `/a/`; nothing for what is no address of a page. */
function addressOf(raw: string): string[] {
  const parts = raw
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => part === '.' || part === '..' || /[\s\\:*]/.test(part))) return [];
  const path = `/${parts.join('/')}`.replace(/\/index(?:\.html?)?$/, '');
  if (path === '') return [];
  return [path.endsWith('.html') ? path : `${path.replace(/\.htm$/, '')}/`];
}
