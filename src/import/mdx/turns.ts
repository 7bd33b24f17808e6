import {BOXES} from './turns/boxes';
import {CARDS} from './turns/cards';
import {LAYOUT} from './turns/layout';
import {WORDS} from './turns/words';
import type {Turn} from './component';

/** What becomes of each component of Docusaurus, Starlight, Mintlify and their like, by its name in small letters. */
const TURNS: ReadonlyMap<string, Turn> = new Map(Object.entries({...BOXES, ...CARDS, ...LAYOUT, ...WORDS}));

/** What a component becomes; nothing for one that nobody knows. */
export function turnOf(name: string): Turn | undefined {
  return TURNS.get(name.toLowerCase());
}

/** Whether it is known what a component becomes. */
export function isTurned(name: string): boolean {
  return turnOf(name) !== undefined;
}
