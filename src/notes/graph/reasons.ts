import {compareText} from '../problems';
import {sharedBy, type Shared, type Traits} from './traits';

export type Families = {readonly links: Traits; readonly tags: Traits; readonly words: Traits};

/** How notes and words are called. */
export type Called = {readonly titleOf: (note: number) => string; readonly textOf: (key: string) => string};

/** Reasons given for one note, and names in one of them; a reader wants a hint, not the sum. */
const REASONS = 2;
const TITLES = 2;
const WORDS = 3;

/** A name is said when it weighs at least this part of the first: not «and the glossary» behind a note that links to few. */
const HALF = 0.5;

/** A reason is said when it makes at least this part of the likeness: not «share the tag mlops» beside five common links. */
const WORTH = 0.15;

/** Why two notes are near, the weightiest reason first: what they share in links, tags and words, in a few words each. */
export function reasonsOf(
  {links, tags, words}: Families,
  {a, b}: {readonly a: number; readonly b: number},
  called: Called,
): string[] {
  const both = sharedBy(links, a, b);
  const titles = (sign: string) =>
    both
      .filter(({trait}) => trait.startsWith(sign))
      .map((one) => ({...one, trait: called.titleOf(Number(one.trait.slice(1)))}))
      .sort((one, other) => other.weight - one.weight || compareText(one.trait, other.trait));
  const reasons = [
    reasonOf(titles('>'), TITLES, (names) => `Both link to ${names}`),
    reasonOf(titles('<'), TITLES, (names) => `Both are linked from ${names}`),
    reasonOf(sharedBy(tags, a, b), WORDS, (names, n) => `Share the ${n === 1 ? 'tag' : 'tags'} ${names}`),
    reasonOf(
      sharedBy(words, a, b).map((one) => ({...one, trait: called.textOf(one.trait)})),
      WORDS,
      (names) => `Both speak of ${names}`,
    ),
  ];
  const whole = reasons.reduce((sum, {weight}) => sum + weight, 0);
  return reasons
    .filter(({weight}) => weight > 0 && weight >= WORTH * whole)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, REASONS)
    .map(({text}) => text);
}

type Reason = {readonly weight: number; readonly text: string};

function reasonOf(shared: readonly Shared[], most: number, say: (names: string, n: number) => string): Reason {
  const first = shared[0]?.weight ?? 0;
  const names = shared
    .filter(({weight}) => weight >= HALF * first)
    .slice(0, most)
    .map(({trait}) => trait);
  return {weight: shared.reduce((sum, {weight}) => sum + weight, 0), text: say(listed(names), names.length)};
}

/** `a`; `a and b`; `a, b and c` */
function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}
