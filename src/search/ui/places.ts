/** Where the index lies, and the page of the search; from the root of the site. */
export const INDEX_PATH = '/search-index/';
export const PAGE_PATH = '/search/';

/** The page of the search with a query. `pageHref('/notes/search/', 'data drift')` → `/notes/search/?q=data+drift` */
export function pageHref(page: string, text: string): string {
  return `${page}?${new URLSearchParams({q: text.trim()}).toString()}`;
}
