import {isKind} from '../kinds';
import {isPeriod, type ChangeFilter} from './changes';

/** What the query of an address narrows the changes by; what it says besides, and what makes no sense, is passed over.
 *  `?kind=guide&author=Ada` → `{kind: 'guide', author: 'Ada'}` */
export function filterOf(query: string): ChangeFilter {
  const words = new URLSearchParams(query);
  const [kind, tag, author, period] = ['kind', 'tag', 'author', 'period'].map((key) => words.get(key));
  return {
    ...(isKind(kind) && {kind}),
    ...(tag != null && tag !== '' && {tag}),
    ...(author != null && author !== '' && {author}),
    ...(isPeriod(period) && {period}),
  };
}

/** The query that says so: `{kind: 'guide'}` → `?kind=guide`; nothing for no filter. */
export function queryOf(filter: ChangeFilter): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== undefined)).toString();
  return query === '' ? '' : `?${query}`;
}
