/** What notes have in common by being linked, tagged or worded alike: for every note its traits and how much of each. */
export type Amounts = readonly ReadonlyMap<string, number>[];

/** Traits weighed: by note, each trait's weight in the note, so that two notes' likeness is the sum of the products. */
export type Traits = {
  readonly ofNote: readonly ReadonlyMap<string, number>[];
  /** The notes that have a trait, by their numbers, ascending, each with its weight there. */
  readonly holders: ReadonlyMap<string, readonly Holder[]>;
};

export type Holder = {readonly note: number; readonly weight: number};

export type Weighing = {
  /** Traits of a note that count, the weightiest first. */
  readonly most: number;
  /** The share of the whole likeness, from 0 to 1, that these traits can give. */
  readonly share: number;
};

/**
 * Weighs traits by how rare they are (logarithm of all notes over those that have it, as in search) and makes the notes
 * alike in length, so that the products of two notes' weights add up to the cosine of the angle between them.
 *
 * Every note is given one trait more that no other has, of the weight of one that half of all have: two notes whose only
 * trait is the same are not the same note. Traits of one note alone are left out, they make it like no other.
 */
export function weighed(amounts: Amounts, {most, share}: Weighing): Traits {
  const holders = new Map<string, number[]>();
  amounts.forEach((traits, note) => {
    for (const trait of traits.keys()) {
      const known = holders.get(trait);
      if (known === undefined) holders.set(trait, [note]);
      else known.push(note);
    }
  });
  for (const [trait, notes] of holders) if (notes.length < 2) holders.delete(trait);
  const rarity = new Map([...holders].map(([trait, {length}]) => [trait, Math.log(amounts.length / length)]));
  const own = Math.log(Math.max(2, amounts.length)) / 2;
  const ofNote = amounts.map((traits) => {
    const weights = weightiest(
      [...traits].flatMap(([trait, amount]): Weight[] => {
        const rare = rarity.get(trait);
        return rare === undefined ? [] : [[trait, (1 + Math.log(amount)) * rare]];
      }),
      most,
    );
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, own * own));
    return new Map(weights.map(([trait, weight]) => [trait, (Math.sqrt(share) * weight) / length]));
  });
  return {ofNote, holders: holdersOf(ofNote)};
}

type Weight = readonly [trait: string, weight: number];

/** The weightiest, those of one weight by name. Only what may be among them is sorted: a note has hundreds of words. */
function weightiest(weights: readonly Weight[], most: number): Weight[] {
  const cut = Float64Array.from(weights, ([, weight]) => weight).sort()[weights.length - most] ?? 0;
  return weights
    .filter(([, weight]) => weight >= cut)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most);
}

function holdersOf(ofNote: Traits['ofNote']): Traits['holders'] {
  const holders = new Map<string, Holder[]>();
  ofNote.forEach((traits, note) => {
    for (const [trait, weight] of traits) {
      const known = holders.get(trait);
      if (known === undefined) holders.set(trait, [{note, weight}]);
      else known.push({note, weight});
    }
  });
  return holders;
}

/** A trait that two notes share, and what it adds to their likeness. */
export type Shared = {readonly trait: string; readonly weight: number};

/** What two notes have in common, the weightiest first. */
export function sharedBy({ofNote}: Traits, a: number, b: number): Shared[] {
  const others = ofNote[b] ?? new Map<string, number>();
  return [...(ofNote[a] ?? [])]
    .map(([trait, weight]) => ({trait, weight: weight * (others.get(trait) ?? 0)}))
    .filter(({weight}) => weight > 0)
    .sort((one, other) => other.weight - one.weight || (one.trait < other.trait ? -1 : 1));
}
