/** Says that the quick reader leaves a text to the full parser, and because of what. */
export class Unsure extends Error {}

/** Leaves the text to the full parser. */
export function unsure(why: string): never {
  throw new Unsure(why);
}
