/** Words that are named in the bar before it says how many more there are. */
const NAMED = 3;

/** The words that were found, as the bar names them: [drift] → drift · [a, b, c, d, e] → a, b, c + 2 */
export function labelOf(terms: readonly string[]): string {
  const more = terms.length - NAMED;
  return terms.slice(0, NAMED).join(', ') + (more > 0 ? ` + ${more}` : '');
}
