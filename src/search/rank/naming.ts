import type {Evidence} from './evidence';
import type {Variant, Word} from './expand';
import type {SearchIndex} from '../store/index';
import {isOfPart, type Name, nameAt, shareOf} from '../store/names';
import type {Weights} from './weights';

/** How far a name and a word of the query cover each other. */
type Cover = {
  /** Share of the name, 0 to 1. */
  readonly name: number;
  /** Share of the word, 1 when the name has it and less when it has some of its parts. */
  readonly word: number;
  /** How well what the name has stands for what was asked, 0 to 1. */
  readonly quality: number;
};

/** A name is whole from here on: shares of thirds and sevenths don't add up to 1 exactly. */
const WHOLE = 0.97;

type Asked = {readonly evidence: ReadonlyMap<Word, Evidence>; readonly index: SearchIndex; readonly weights: Weights};

/** What each section gains by being called as the query says; a name that is the query gains most. */
export function namingOf(words: readonly Word[], asked: Asked): Float32Array {
  const gains = new Float32Array(asked.index.pageOf.length);
  const rarities = words.map((word) => asked.evidence.get(word)?.rarity ?? 0);
  const total = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const met = new Map<number, {name: number; query: number; held: number; quality: number}>();
  words.forEach((word, i) => {
    for (const [id, cover] of coversOf(word, asked)) {
      const sum = met.get(id) ?? {name: 0, query: 0, held: 0, quality: 1};
      met.set(id, {
        name: sum.name + cover.name,
        query: sum.query + cover.word * (rarities[i] ?? 0),
        held: sum.held + (cover.word === 1 ? 1 : 0),
        quality: sum.quality * cover.quality,
      });
    }
  });
  for (const [id, {name, query, held, quality}] of met) {
    const {section, kind} = nameAt(id, asked.index);
    const gain =
      held === words.length && name > WHOLE
        ? wholeWorth(kind, quality, asked.weights) * Math.max(asked.weights.name.least, total)
        : partWorth(kind, asked.weights) * Math.min(1, name) ** 2 * query;
    gains[section] = Math.max(gains[section] ?? 0, gain);
  }
  const [only] = words;
  if (only !== undefined && words.length === 1 && only.parts.length > 0) keepBelow(gains, asked.evidence.get(only));
  return gains;
}

/** A name with a part of what was asked never lifts a section over those that have the word itself. `maps.Scratch`: its one
 *  mention over the page “Scratch”. */
function keepBelow(gains: Float32Array, word: Evidence | undefined): void {
  const {floor = 0, values = new Float32Array()} = word ?? {};
  if (floor === 0) return;
  gains.forEach((gain, section) => {
    const own = values[section] ?? 0;
    if (gain > 0 && own < floor) gains[section] = Math.min(gain, Math.max(0, BELOW * floor - own));
  });
}

/** Leaves room for what the rest of a page adds to its best section. */
const BELOW = 0.9;

function wholeWorth(kind: Name['kind'], quality: number, {name}: Weights): number {
  const {whole, titled, exactly, called} = name;
  switch (kind) {
    case 'title':
    case 'alias':
      return (whole + titled) * quality + (quality === 1 ? exactly : 0);
    case 'heading':
      return whole * quality;
    case 'link':
      return called * quality;
  }
}

function partWorth(kind: Name['kind'], {name: {title, heading}}: Weights): number {
  return kind === 'title' || kind === 'alias' ? title : heading;
}

/** The names that have a word, or parts of it. */
function coversOf(word: Word, asked: Asked): ReadonlyMap<number, Cover> {
  const covers = new Map<number, Cover>();
  const {weights} = asked;
  const total = word.parts.reduce((sum, part) => sum + (asked.evidence.get(part)?.rarity ?? 0), 0) || 1;
  for (const part of word.parts) {
    const share = (asked.evidence.get(part)?.rarity ?? 0) / total;
    const worth = part === word.parts.at(-1) && word.text.includes('.') ? weights.name.member : weights.name.part;
    for (const [id, cover] of coversOf(part, asked)) {
      const sum = covers.get(id) ?? {name: 0, word: 0, quality: 1};
      covers.set(id, {
        name: sum.name + cover.name,
        word: sum.word + worth * share * cover.word,
        quality: sum.quality * cover.quality,
      });
    }
  }
  for (const [id, cover] of wholeCovers(word, asked)) covers.set(id, cover);
  return covers;
}

function wholeCovers(word: Word, {index, weights}: Asked): ReadonlyMap<number, Cover> {
  const best = new Map<number, Cover>();
  const take = (variants: readonly Variant[], factor: number): void => {
    for (const variant of variants) {
      index.inNames(variant.term).forEach((ids, slot) => {
        const quality = factor * variant.weight * (isOfPart(slot) ? weights.name.joined : 1);
        for (const id of ids ?? [])
          if (quality > (best.get(id)?.quality ?? 0)) best.set(id, {name: shareOf(slot), word: 1, quality});
      });
    }
  };
  take(word.exact, 1);
  take(word.related, 1);
  take(word.completed, weights.completed);
  take(word.repaired, weights.repaired);
  return best;
}
