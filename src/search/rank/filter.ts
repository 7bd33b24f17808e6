import {fold, written} from '../analyse/fold';
import type {Filter} from './query';
import type {Page} from '../types';

/** Whether a page passes a filter: its title or an alias contains the text, a tag or the kind is it, its folder begins so. */
export function passes(page: Page, {field, text}: Filter): boolean {
  const wanted = plainOf(text.replace(/^#/u, ''));
  switch (field) {
    case 'title':
      return [page.title, ...(page.aliases ?? [])].some((name) => plainOf(name).includes(wanted));
    case 'tag':
      return (page.tags ?? []).some((tag) => plainOf(tag) === wanted);
    case 'kind':
      return plainOf(page.kind ?? '') === wanted;
    case 'path':
      return trimmed(plainOf(page.path ?? page.url)).startsWith(trimmed(wanted));
  }
}

function plainOf(text: string): string {
  return fold(written(text));
}

function trimmed(path: string): string {
  return path.replace(/^\/+/u, '');
}
