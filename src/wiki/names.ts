/** `['Ada', 'Bo', 'Cy']` → `Ada, Bo and Cy` */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Names shown before the rest are counted. */
const NAMED = 4;

/** Names as a list, of many the first few and the number of the others: `Ada, Bo and 3 others`. */
export function listedFew(names: readonly string[]): string {
  if (names.length <= NAMED) return listed(names);
  return listed([...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} others`]);
}
