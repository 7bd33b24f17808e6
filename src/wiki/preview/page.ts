import {isKind} from '../../notes/kinds';
import type {NoteKind} from '../../types';

/** A note as its page shows it. */
export type NotePage = {
  readonly url: URL;
  readonly title: string;
  readonly kind?: NoteKind;
  readonly description?: string;
  /** The element that holds its text. */
  readonly text: Element;
};

/** The note that a page shows; nothing for a list of notes or any other page. */
export function notePageIn(page: Document, url: URL): NotePage | undefined {
  const articles = page.querySelectorAll('main article');
  const [article] = articles;
  const text = article?.querySelector('.markdown');
  const title = article?.querySelector('h1')?.textContent;
  if (articles.length !== 1 || text == null || title == null) return undefined;
  const kind = metaIn(page, 'note:kind');
  const description = metaIn(page, 'description');
  return {url, title, text, ...(isKind(kind) && {kind}), ...(description !== undefined && {description})};
}

function metaIn(page: Document, name: string): string | undefined {
  return page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

/** Gives the note at an address, fetched once in a visit; nothing for an address without a note, and without a network. */
export type NotePages = (url: URL, signal: AbortSignal) => Promise<NotePage | undefined>;

/** The pages of a visit. What fails or is given up is asked for again the next time. */
export function notePages(): NotePages {
  const known = new Map<string, Promise<NotePage | undefined>>();
  return async (url, signal) => {
    const {pathname} = url;
    const forget = () => known.delete(pathname);
    try {
      const before = known.get(pathname);
      if (before !== undefined) return await before;
      signal.addEventListener('abort', forget);
      const asked = fetched(new URL(pathname, url), signal);
      known.set(pathname, asked);
      return await asked;
    } catch {
      forget();
      return undefined;
    } finally {
      signal.removeEventListener('abort', forget);
    }
  };
}

/** The development server has no pages, but makes them of the notes' sources when it is asked by this method. */
const METHOD = process.env.NODE_ENV === 'development' ? 'POST' : 'GET';

/** Throws when there is no answer, or not the page of a site. */
async function fetched(url: URL, signal: AbortSignal): Promise<NotePage | undefined> {
  const response = await fetch(url, {method: METHOD, signal, headers: {accept: 'text/html'}});
  if (!response.ok || response.headers.get('content-type')?.startsWith('text/html') !== true) {
    throw new Error(`There is no page at ${url.href}.`);
  }
  return notePageIn(new DOMParser().parseFromString(await response.text(), 'text/html'), url);
}
