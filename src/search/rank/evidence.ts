import type {Variant, Word} from './expand';
import {frequencyOf} from '../store/impact';
import type {SearchIndex} from '../store/index';
import {leastOf, placesIn, type Sum, withBelow, withParts} from './tiers';
import type {Weights} from './weights';

/** How strongly sections speak of a word. */
export type Evidence = {
  /** The pages that speak of it, in order: each of their sections does, itself or through its page. */
  readonly pages: Uint32Array;
  /** By section, 0 for the others. */
  readonly values: Float32Array;
  /** 1 for each section that holds the word itself. */
  readonly holds: Uint8Array;
  /** The word's idf, 0 when nothing speaks of it. */
  readonly rarity: number;
  /** The least evidence of a section that has the word as it is written or in another form; 0 when none has, or nothing
   *  weaker stands beside it. */
  readonly floor: number;
};

type Asked = {readonly index: SearchIndex; readonly weights: Weights; readonly saturation: number};

/** The evidence for each word of a query and for the parts of each. */
export function evidenceFor(words: readonly Word[], asked: Asked): ReadonlyMap<Word, Evidence> {
  const found = new Map<Word, Evidence>();
  for (const word of words) {
    const parts = evidenceFor(word.parts, asked);
    for (const [part, evidence] of parts) found.set(part, evidence);
    found.set(
      word,
      evidenceOf(
        word,
        word.parts.flatMap((part) => parts.get(part) ?? []),
        asked,
      ),
    );
  }
  return found;
}

/** As written and by its forms, else completed, else repaired; and by its parts. */
function evidenceOf(word: Word, parts: readonly Evidence[], asked: Asked): Evidence {
  const {weights, index} = asked;
  const forms = spokenIn(word, asked);
  const known = {exact: forms.isExact, forms: forms.rarity > 0};
  const ahead = word.completed.length === 0 ? undefined : spokenOf(gathered(word.completed, index), asked);
  const meant = word.repaired.length === 0 ? undefined : spokenOf(gathered(word.repaired, index), asked);
  let sum: Sum = forms;
  if (ahead !== undefined) sum = withBelow(sum, ahead, {share: weights.completed, strictly: known.exact, index});
  if (meant !== undefined) sum = withBelow(sum, meant, {share: weights.repaired, strictly: known.forms, index});
  const hasWeaker = parts.length > 0 || ahead !== undefined || meant !== undefined;
  const floor = hasWeaker && forms.pages.length > 0 ? leastOf(forms, index) : 0;
  if (parts.length > 0) sum = withParts(sum, parts, {share: weights.parts, strictly: known.exact, index});
  return {
    pages: sum.pages,
    values: sum.values,
    holds: sum.holds,
    floor,
    rarity: forms.rarity || Math.max(weights.completed * (ahead?.rarity ?? 0), weights.repaired * (meant?.rarity ?? 0)),
  };
}

/** A share of what the word as it is written says, and the rest of what all its forms do. */
function spokenIn({exact, related}: Word, asked: Asked): Spoken & {readonly isExact: boolean} {
  const held = gathered(exact, asked.index);
  const isExact = held.holding > 0;
  if (related.length === 0) return {...spokenOf(held, asked), isExact};
  const written = {holding: held.holding, values: held.values.slice()};
  return {...spokenOf(gathered(related, asked.index, held), asked, written), isExact};
}

type Spoken = Sum & {readonly rarity: number};
/** Weighted frequencies by section, and how many sections have one. */
type Gathered = Sum & {readonly holding: number};

/** Adds up the weighted frequencies of all variants in each section, on top of what was gathered `before`, whose columns it takes. */
function gathered(variants: readonly Variant[], {inText, pageOf, boosts}: SearchIndex, before?: Gathered): Gathered {
  const {values, holds} = before ?? {values: new Float32Array(pageOf.length), holds: new Uint8Array(pageOf.length)};
  const speaking = new Uint8Array(boosts.length);
  for (const page of before?.pages ?? []) speaking[page] = 1;
  let holding = before?.holding ?? 0;
  for (const {term, weight} of variants) {
    inText(term).forEach((ids, slot) => {
      const frequency = weight * frequencyOf(slot);
      for (const id of ids ?? []) {
        holding += 1 - (holds[id] ?? 0);
        holds[id] = 1;
        speaking[pageOf[id] ?? 0] = 1;
        values[id] = (values[id] ?? 0) + frequency;
      }
    });
  }
  return {pages: placesIn(speaking), values, holds, holding};
}

/** BM25's evidence for what was gathered, whose columns it takes. A section also gets a share (`spread`) of what the rest of its
 *  page says, so that a page is found whose words are spread over its sections. With what was `written`, that gets its share
 *  (`Weights.written`) of the evidence: rounded as a column is, so that it is the same however it was put together. */
function spokenOf(sum: Gathered, asked: Asked, written?: Pick<Gathered, 'holding' | 'values'>): Spoken {
  const {pages, values, holds} = sum;
  const {firstOf} = asked.index;
  const {spread, written: share} = asked.weights;
  const all = curveOf(sum.holding, asked);
  const exact = curveOf(written?.holding ?? 0, asked);
  for (const page of pages) {
    const [from, to] = [firstOf[page] ?? 0, firstOf[page + 1] ?? 0];
    const rest = spread * totalOf(values, from, to);
    const restExact = written === undefined ? 0 : spread * totalOf(written.values, from, to);
    for (let id = from; id < to; id++) {
      const value = all.at(rest + (1 - spread) * (values[id] ?? 0));
      values[id] =
        written === undefined
          ? value
          : share * Math.fround(exact.at(restExact + (1 - spread) * (written.values[id] ?? 0))) +
            (1 - share) * Math.fround(value);
    }
  }
  return {pages, values, holds, rarity: all.rarity};
}

/** What a weighted frequency tells of a word that so many sections hold. */
function curveOf(holding: number, {index, saturation}: Asked): {rarity: number; at: (frequency: number) => number} {
  const rarity = holding === 0 ? 0 : Math.log(1 + (index.pageOf.length - holding + 0.5) / (holding + 0.5));
  return {
    rarity,
    at: (frequency) => (rarity * frequency * (saturation + 1)) / (saturation + frequency),
  };
}

function totalOf(values: Float32Array, from: number, to: number): number {
  let total = 0;
  for (let id = from; id < to; id++) total += values[id] ?? 0;
  return total;
}
