import type {Variant, Word} from './expand';
import {frequencyOf} from '../store/impact';
import type {SearchIndex} from '../store/index';
import type {Weights} from './weights';

/** How strongly sections speak of a word. */
export type Evidence = {
  /** The sections that speak of it, themselves or through their page. */
  readonly sections: readonly number[];
  /** By section, 0 for the others. */
  readonly values: Float32Array;
  /** 1 for each section that holds the word itself. */
  readonly holds: Uint8Array;
  /** The word's idf, 0 when nothing speaks of it. */
  readonly rarity: number;
  /** The least evidence of a section that has the word as it is written or in another form; 0 when none has. */
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
  const {weights} = asked;
  const held = gather(word.exact, asked.index);
  const family = word.related.length === 0 ? held : gather(word.related, asked.index, copyOf(held));
  const forms = spokenOf(family, asked);
  const exact = family === held ? forms : spokenOf(held, asked);
  const known = {exact: exact.rarity > 0, forms: forms.rarity > 0};
  const sum = exact === forms ? forms : blended(exact, forms, weights.written);
  const floor = sum.sections.length === 0 ? 0 : leastOf(sum);
  const ahead = word.completed.length === 0 ? undefined : spokenOf(gather(word.completed, asked.index), asked);
  const meant = word.repaired.length === 0 ? undefined : spokenOf(gather(word.repaired, asked.index), asked);
  if (ahead !== undefined) addBelow(sum, ahead, {share: weights.completed, strictly: known.exact});
  if (meant !== undefined) addBelow(sum, meant, {share: weights.repaired, strictly: known.forms});
  if (parts.length > 0) addParts(sum, parts, {asked, strictly: known.exact});
  return {
    ...sum,
    floor,
    rarity: forms.rarity || Math.max(weights.completed * (ahead?.rarity ?? 0), weights.repaired * (meant?.rarity ?? 0)),
  };
}

/** A share of what the word itself says and the rest of what all its forms do, which takes the place of the latter. */
function blended(exact: Spoken, forms: Spoken, share: number): Spoken {
  for (const id of forms.sections) forms.values[id] = share * at(exact, id) + (1 - share) * at(forms, id);
  return forms;
}

function addParts(sum: Sum, parts: readonly Evidence[], {asked, strictly}: {asked: Asked; strictly: boolean}): void {
  const pieces = emptyFor(asked.index);
  for (const part of parts) add(pieces, part, asked.weights.parts);
  const whole = sum.sections.length;
  addBelow(sum, pieces, {share: 1, strictly});
  for (const id of sum.sections.slice(0, whole)) sum.values[id] = at(sum, id) + at(pieces, id);
}

type Spoken = Sum & {readonly rarity: number};
type Sum = {readonly sections: number[]; readonly values: Float32Array; readonly holds: Uint8Array};

function emptyFor(index: SearchIndex): Sum {
  return {sections: [], values: new Float32Array(index.pageOf.length), holds: new Uint8Array(index.pageOf.length)};
}

function add(sum: Sum, {sections, values, holds}: Sum | Evidence, share: number): void {
  for (const id of sections) {
    if (at(sum, id) === 0) sum.sections.push(id);
    sum.values[id] = at(sum, id) + share * (values[id] ?? 0);
    if (holds[id]) sum.holds[id] = 1;
  }
}

/** Adds weaker evidence to the sections that have no better. `strictly`: scaled so that none of them rises above the least
 *  of those that do, which makes tiers of what a word is, what it may become and what may have been meant. */
function addBelow(sum: Sum, weaker: Sum | Evidence, {share, strictly}: {share: number; strictly: boolean}): void {
  if (weaker.sections.length === 0) return;
  const least = leastOf(sum);
  const others = weaker.sections.filter((id) => at(sum, id) === 0);
  const most = others.reduce((high, id) => Math.max(high, share * at(weaker, id)), 0);
  const scale = strictly && most > least ? least / most : 1;
  for (const id of others) {
    sum.sections.push(id);
    sum.values[id] = scale * share * at(weaker, id);
  }
  for (const id of weaker.sections) if (weaker.holds[id]) sum.holds[id] = 1;
}

function leastOf(sum: Sum): number {
  return sum.sections.reduce((low, id) => Math.min(low, at(sum, id)), Infinity);
}

/** BM25's evidence for what was gathered, which it takes the place of. A section also gets a share (`spread`) of what the rest
 *  of its page says, so that a page is found whose words are spread over its sections. */
function spokenOf({sections: holding, values, holds}: Sum, {index, weights, saturation}: Asked): Spoken {
  if (holding.length === 0) return {sections: [], values, holds, rarity: 0};
  const rarity = Math.log(1 + (values.length - holding.length + 0.5) / (holding.length + 0.5));
  const sections: number[] = [];
  const seen = new Uint8Array(index.boosts.length);
  for (const held of holding) {
    const page = index.pageOf[held] ?? 0;
    if (seen[page] === 1) continue;
    seen[page] = 1;
    const from = index.firstOf[page] ?? 0;
    const to = index.firstOf[page + 1] ?? 0;
    let all = 0;
    for (let id = from; id < to; id++) all += values[id] ?? 0;
    for (let id = from; id < to; id++) {
      const frequency = weights.spread * all + (1 - weights.spread) * (values[id] ?? 0);
      values[id] = (rarity * frequency * (saturation + 1)) / (saturation + frequency);
      sections.push(id);
    }
  }
  return {sections, values, holds, rarity};
}

/** Adds up the weighted frequencies of all variants in each section, on top of what `sum` has. */
function gather(variants: readonly Variant[], index: SearchIndex, sum: Sum = emptyFor(index)): Sum {
  const {sections, values, holds} = sum;
  for (const {term, weight} of variants) {
    index.inText(term).forEach((ids, slot) => {
      const frequency = weight * frequencyOf(slot);
      for (const id of ids ?? []) {
        if (holds[id] === 0) {
          holds[id] = 1;
          sections.push(id);
        }
        values[id] = (values[id] ?? 0) + frequency;
      }
    });
  }
  return sum;
}

function copyOf({sections, values, holds}: Sum): Sum {
  return {sections: [...sections], values: values.slice(), holds: holds.slice()};
}

function at({values}: {readonly values: Float32Array}, id: number): number {
  return values[id] ?? 0;
}
