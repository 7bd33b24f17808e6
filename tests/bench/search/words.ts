import type {Random} from './random';

/** Words of a made-up language as a text draws them. */
export type Words = {
  /** The next word of a running text. */
  readonly next: () => string;
  /** A word that is neither among the commonest nor new: what a page can be about. */
  readonly topic: () => string;
  /** Different words so far. */
  readonly size: () => number;
};

/**
 * How the vocabulary grows: with n words there are about 17 n^0.62 different ones (Heaps), and the share of the r-th
 * commonest falls as r^(-1/0.62) in the tail (Zipf). At 10,000 pages a site has 131,000 different words.
 */
const GROWTH = {discount: 0.62, strength: 330};

/** The small words of the language («the», «of»), and the share of a text that they make up. */
const SMALL = {words: 120, share: 0.38};

/** What makes a word a topic: the share of the text that it may have, and how often it was drawn at least. */
const TOPIC = {share: 0.0005, least: 2, tries: 60};

const ONSETS = 'b c d f g h j k l m n p r s t v w br ch cl dr fl gr pl pr qu sh sl sp st th tr'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea ou'.split(' ');
const ENDS = ['', '', '', '', 'l', 'm', 'n', 'r', 's', 't', 'x', 'nd'];
const ENDINGS = ['s', 's', 's', 'ed', 'er', 'ing', 'ly', 'able', 'ion', 'ment', 'ness'];
/** Share of new words that are an older word with an ending. */
const INFLECTED = 0.35;

/** An endless text: each word is new or drawn again in proportion to how often it was drawn (Pitman and Yor's process). */
export function wordsOf(random: Random): Words {
  const newWord = spellings(random);
  const small = Array.from({length: SMALL.words}, (_, i) => newWord.short(i));
  const drawn: number[] = [];
  const counts: number[] = [];
  const spelled: string[] = [];
  const again = (): number => {
    for (;;) {
      const id = drawn[random.below(drawn.length)] ?? 0;
      if (random.next() * (counts[id] ?? 1) >= GROWTH.discount) return id;
    }
  };
  const isNew = (): boolean =>
    random.next() * (drawn.length + GROWTH.strength) < GROWTH.strength + GROWTH.discount * spelled.length;
  const content = (): string => {
    const id = isNew() ? spelled.push(newWord.word()) - 1 : again();
    drawn.push(id);
    counts[id] = (counts[id] ?? 0) + 1;
    return spelled[id] ?? '';
  };
  const isTopic = (id: number): boolean =>
    (counts[id] ?? 0) >= TOPIC.least && (counts[id] ?? 0) <= Math.max(4, drawn.length * TOPIC.share);
  const topic = (): string => {
    for (let i = 0; i < TOPIC.tries && drawn.length > 0; i++) {
      const id = again();
      if (isTopic(id)) return spelled[id] ?? '';
    }
    return content();
  };
  const next = (): string => (random.next() < SMALL.share ? (small[zipf(random, small.length)] ?? '') : content());
  return {next, topic, size: () => small.length + spelled.length};
}

/** A rank from 0 whose chance falls about as 1 / (rank + 2). */
function zipf(random: Random, ranks: number): number {
  return Math.min(ranks - 1, Math.floor(2 * ((ranks + 2) / 2) ** random.next() - 2));
}

/** Spells words that were not spelled before. */
function spellings(random: Random): {readonly short: (rank: number) => string; readonly word: () => string} {
  const taken = new Set<string>();
  const stems: string[] = [];
  const syllable = (): string => random.pick(ONSETS) + random.pick(VOWELS) + random.pick(ENDS);
  const free = (word: string): string => {
    let longer = word;
    while (longer.length < 2 || taken.has(longer)) longer += syllable();
    taken.add(longer);
    return longer;
  };
  const stem = (): string => {
    const syllables = 2 + (random.next() < Math.min(0.6, stems.length / 30_000) ? 1 : 0);
    const word = free(Array.from({length: syllables}, syllable).join(''));
    stems.push(word);
    return word;
  };
  return {
    short: (rank) => free(rank < 12 ? random.pick(VOWELS) + random.pick(['n', 's', 't', 'f', 'r']) : syllable()),
    word: () =>
      stems.length > 300 && random.next() < INFLECTED ? free(random.pick(stems) + random.pick(ENDINGS)) : stem(),
  };
}
