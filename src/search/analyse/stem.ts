/** Endings that make a relative of a word, as `stem` leaves them (`y` as i, no final e), longest first where one holds
 *  another; from Porter's steps 2 to 4. */
const RELATING = [
  'ational',
  'ization',
  'icalli',
  'ation',
  'ment',
  'ness',
  'ical',
  'alli',
  'iti',
  'ion',
  'ous',
  'ant',
  'ent',
  'anc',
  'enc',
  'abl',
  'ibl',
  'ism',
  'ist',
  'al',
  'iv',
  'ic',
  'or',
  'er',
  'li',
] as const;

/** Letters that must stay when such an ending goes: `station` is no `st`. */
const SHORTEST_ROOT = 4;

/** An English word (folded) without the ending of its plural, its past or its -ing; other words as they are.
 *  `studies` → studi · `study` → studi · `running` → run · `boxes` → box · `class` → class · `été` → été */
export function stem(word: string): string {
  return word.length > 3 && isEnglish(word) ? withI(withoutE(withoutVerbEnding(withoutPlural(word)))) : word;
}

/** What a word shares with its relatives. `configuration`, `configured`, `configure` → configur · `menu` → menu */
export function family(word: string): string {
  if (!isEnglish(word)) return word;
  const base = stem(word);
  const ending = RELATING.find((each) => base.endsWith(each) && base.length - each.length >= SHORTEST_ROOT);
  const root = ending === undefined ? base : base.slice(0, -ending.length);
  return root.length > SHORTEST_ROOT || ending !== undefined ? root.replace(/[ie]$/u, '') : root;
}

/** Plurals in -us that are none of Latin's singulars (`status`, `focus`). */
const PLURALS_IN_US: ReadonlySet<string> = new Set(['menus', 'submenus', 'gurus', 'emus', 'tofus']);

function isEnglish(word: string): boolean {
  return /^[a-z]+$/u.test(word);
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:[xz]|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return /[^su]s$/u.test(word) || PLURALS_IN_US.has(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const bare = /^(.*[aeiouy].*?)(?:ing|ed)$/u.exec(word)?.[1];
  if (bare === undefined || bare.length < 3) return word;
  return /([bdfgmnprt])\1$/u.test(bare) ? bare.slice(0, -1) : bare;
}

function withoutE(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}

function withI(word: string): string {
  return /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}i` : word;
}
