/** What a note may have in common with others by being linked, tagged or worded alike: its traits and how much of each. */
export type Amounts = Iterable<readonly [trait: string, amount: number]>;

/** Traits weighed: by note, each trait's weight in the note, so that two notes' likeness is the sum of the products. */
export type Traits = {
  readonly ofNote: ReadonlyMap<string, number>[];
  /** The notes for which a trait counts, by their numbers, each with its weight there. */
  readonly holders: Map<string, readonly Holder[]>;
  /** How many notes have a trait. */
  readonly times: Map<string, number>;
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
export function weighed(amounts: readonly Amounts[], weighing: Weighing): Traits {
  const times = new Map<string, number>();
  for (const traits of amounts) for (const [trait] of traits) times.set(trait, (times.get(trait) ?? 0) + 1);
  const ofNote = amounts.map((traits) => weightsIn(traits, {times, count: amounts.length, ...weighing}));
  const holders = new Map<string, Holder[]>();
  ofNote.forEach((traits, note) => {
    for (const [trait, weight] of traits) {
      const known = holders.get(trait);
      if (known === undefined) holders.set(trait, [{note, weight}]);
      else known.push({note, weight});
    }
  });
  return {ofNote, holders, times};
}

/** Counts anew that a note had some traits and has others now; to be done for all changed notes before any is weighed. */
export function recount({times}: Traits, before: Amounts, after: Amounts): void {
  for (const [trait] of before) times.set(trait, (times.get(trait) ?? 1) - 1);
  for (const [trait] of after) times.set(trait, (times.get(trait) ?? 0) + 1);
}

/** A note whose traits have changed, or that is new. */
export type Reweighing = Weighing & {
  readonly note: number;
  readonly amounts: Amounts;
  /** How many notes there are. */
  readonly count: number;
};

/** Weighs the traits of one note again, in place. What others have stays as it was weighed, though it may be rarer now. */
export function reweigh({ofNote, holders, times}: Traits, {note, amounts, ...weighing}: Reweighing): void {
  const others = (trait: string) => (holders.get(trait) ?? []).filter((holder) => holder.note !== note);
  for (const trait of ofNote[note]?.keys() ?? []) holders.set(trait, others(trait));
  const weights = weightsIn(amounts, {times, ...weighing});
  for (const [trait, weight] of weights) holders.set(trait, [...others(trait), {note, weight}]);
  ofNote[note] = weights;
}

type Scene = Weighing & {readonly times: ReadonlyMap<string, number>; readonly count: number};

function weightsIn(amounts: Amounts, {times, count, most, share}: Scene): ReadonlyMap<string, number> {
  const own = Math.log(Math.max(2, count)) / 2;
  const all: Weight[] = [];
  for (const [trait, amount] of amounts) {
    const having = times.get(trait) ?? 0;
    if (having > 1) all.push([trait, (1 + Math.log(amount)) * Math.log(count / having)]);
  }
  const weights = weightiest(all, most);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, own * own));
  return new Map(weights.map(([trait, weight]) => [trait, (Math.sqrt(share) * weight) / length]));
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
