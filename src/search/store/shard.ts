import {reader, type Writer, writer} from './bytes';
import type {Slots} from './postings';
import {wordBytes, wordsFrom} from './words';

/** A word with its postings, as they go into a shard. `apart`: the postings in texts are too many and lie in a file of their own. */
export type Entry = {readonly term: string; readonly text: Slots; readonly names: Slots; readonly apart: boolean};

/** The words of a range with their postings. */
export type Shard = {
  /** Sorted by folded form. */
  readonly terms: readonly string[];
  readonly text: Postings;
  readonly names: Postings;
  /** 1 for words whose postings in texts lie apart. */
  readonly apart: Uint8Array;
};

/** The postings of many words one after the other; those of word `i` from `starts[i]` to `starts[i + 1]`, by id. */
export type Postings = {
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  readonly slots: Uint8Array;
  /** The postings of a word in FlexSearch's order, ids by slot, taken apart once: a word is asked for by its forms, its families,
   *  its marks, and by the next query that differs in a letter. */
  readonly of: (word: number) => Slots;
};

/** Writes a range of words, which come sorted. Counts, ids (as differences) and slots lie in columns of their own: a fifth less
 *  after compression than slot by slot. */
export function shardBytes(entries: readonly Entry[]): Uint8Array {
  const out = writer();
  out.block(wordBytes(entries.map(({term}) => term)));
  out.block(Uint8Array.from(entries, ({apart}) => (apart ? 1 : 0)));
  out.block(postingBytes(entries.map(({text, apart}) => (apart ? [] : text))));
  out.block(postingBytes(entries.map(({names}) => names)));
  return out.bytes();
}

/** Reads what `shardBytes` wrote. Throws a RangeError when it is cut. */
export function shardFrom(bytes: Uint8Array): Shard {
  const all = reader(bytes);
  return {
    terms: wordsFrom(all.block()),
    apart: all.block(),
    text: postingsFrom(all.block()),
    names: postingsFrom(all.block()),
  };
}

export function postingBytes(words: readonly Slots[]): Uint8Array {
  const [counts, ids, slots] = [writer(), writer(), writer()];
  counts.number(words.length);
  for (const word of words) {
    const postings = byId(word);
    counts.number(postings.length);
    let before = 0;
    for (const posting of postings) {
      const id = Math.floor(posting / SLOTS);
      ids.number(id - before);
      slots.number(posting % SLOTS);
      before = id;
    }
  }
  return joined([counts, ids, slots]);
}

export function postingsFrom(bytes: Uint8Array): Postings {
  const all = reader(bytes);
  const [counts, deltas] = [reader(all.block()), reader(all.block())];
  const slots = all.block();
  const starts = new Uint32Array(counts.number() + 1);
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i - 1] ?? 0) + counts.number();
  const ids = new Uint32Array(slots.length);
  for (let word = 0; word + 1 < starts.length; word++) {
    let id = 0;
    for (let i = starts[word] ?? 0; i < (starts[word + 1] ?? 0); i++) ids[i] = id += deltas.number();
  }
  return {starts, ids, slots, of: remembered((word) => slotsOf({starts, ids, slots}, word))};
}

function remembered(of: (word: number) => Slots): (word: number) => Slots {
  const known = new Map<number, Slots>();
  return (word) => {
    const slots = known.get(word) ?? of(word);
    known.set(word, slots);
    return slots;
  };
}

function slotsOf({starts, ids, slots}: Omit<Postings, 'of'>, word: number): Slots {
  const sorted: number[][] = [];
  for (let i = starts[word] ?? 0; i < (starts[word + 1] ?? 0); i++) (sorted[slots[i] ?? 0] ??= []).push(ids[i] ?? 0);
  return sorted;
}

/** More than there are slots. */
const SLOTS = 256;

/** Postings sorted by id, each in one number with its slot, which sort many times faster than pairs. */
function byId(slots: Slots): Float64Array {
  const postings = new Float64Array(slots.reduce((sum, ids) => sum + (ids?.length ?? 0), 0));
  let filled = 0;
  slots.forEach((ids, slot) => {
    for (const id of ids ?? []) postings[filled++] = id * SLOTS + slot;
  });
  return postings.sort();
}

function joined(parts: readonly Writer[]): Uint8Array {
  const out = writer();
  for (const part of parts) out.block(part.bytes());
  return out.bytes();
}
