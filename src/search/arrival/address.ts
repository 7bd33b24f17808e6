/** The parameter of an address that says which words to mark; once for each. */
const NAME = 'find';

/** Words marked at the most, and UTF-16 units of each: more than any query has, little enough for a history entry. */
const MOST_TERMS = 50;
const LONGEST_TERM = 128;

/** An address that leads to the words in a note: terms as the analyser writes them, put before the fragment.
 *  Those that the address asked for before are replaced.
 *  `/soil/#what`, [drift, c++] → /soil/?find=drift&find=c%2B%2B#what · `/soil/`, [] → /soil/ */
export function findHref(href: string, terms: readonly string[]): string {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/su.exec(href) ?? [];
  const kept = withoutTerms(query).slice(1);
  const asked = new URLSearchParams(accepted(terms).map((term) => [NAME, term])).toString();
  const search = [kept, asked].filter((part) => part !== '').join('&');
  return `${path}${search === '' ? '' : '?'}${search}${hash}`;
}

/** The words that the query of an address asks for; nothing when it does not speak of them.
 *  `?find=drift&page=2` → [drift] · `?find=` → [] · `?page=2` → undefined */
export function termsInSearch(search: string): readonly string[] | undefined {
  const params = new URLSearchParams(search);
  return params.has(NAME) ? accepted(params.getAll(NAME)) : undefined;
}

/** A query without the words, everything else as it was written. `?find=drift&page=2` → ?page=2 · `?find=drift` → '' */
export function withoutTerms(search: string): string {
  const kept = search
    .replace(/^\?/u, '')
    .split('&')
    .filter((pair) => pair !== '' && !new URLSearchParams(pair).has(NAME));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** The words that a history entry remembers; nothing for the state of somebody else. */
export function termsInState(state: unknown): readonly string[] {
  const terms = isRecord(state) ? state[NAME] : undefined;
  return Array.isArray(terms) ? accepted(terms.filter((term) => typeof term === 'string')) : [];
}

/** The state of a history entry that remembers these words, or no more words when there are none. */
export function withTerms(state: unknown, terms: readonly string[]): unknown {
  const {[NAME]: _, ...others} = isRecord(state) ? state : {};
  return terms.length === 0 ? others : {...others, [NAME]: terms};
}

/** Each once, no empty one, as many and as long as is sensible. */
function accepted(terms: readonly string[]): string[] {
  return [...new Set(terms)].filter((term) => term !== '' && term.length <= LONGEST_TERM).slice(0, MOST_TERMS);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
