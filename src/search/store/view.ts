import type {Analyse} from '../analyse/remembered';
import {fold} from '../analyse/fold';
import {postingsByEnding} from './ends';
import type {SearchIndex} from './index';
import {compare, firstIndex} from './lexicon';
import type {Manifest} from './manifest';
import {rangeOf} from './manifest';
import {EMPTY, type Look, type PartKind} from './parts';
import type {Slots} from './postings';
import {sharded} from './sharded';
import type {Content} from '../types';

/** A file that is wanted. */
export type Want = {readonly kind: PartKind; readonly number: number};

/** An index over the files that are there. What it would have needed of the others it notes down: when a search is through
 *  and `wanted` is empty, the search has seen all it asked for and is the same as over the whole index. */
export type View = {readonly index: SearchIndex; readonly wanted: () => readonly Want[]};

/** What has to be there before a want is worth believing: words and their postings, then where typos are looked for, then
 *  the texts of those that rank well. */
type Urgency = 0 | 1 | 2;

export function viewOf(manifest: Manifest, {look, read}: {readonly look: Look; readonly read: Analyse}): View {
  const wants: readonly [Map<string, Want>, Map<string, Want>, Map<string, Want>] = [new Map(), new Map(), new Map()];
  const at =
    (urgency: Urgency): Look =>
    (kind, number) => {
      const part = look(kind, number);
      if (part === undefined) wants[urgency].set(`${kind} ${number}`, {kind, number});
      return part;
    };
  const [now, , late] = [at(0), at(1), at(2)];
  const table = now('table', 0) ?? EMPTY.table;
  const apart = new Map(manifest.apart.words.map((word, i) => [word, i] as const));
  return {
    index: {
      ...table,
      lexicon: sharded(manifest, {look: now, lookNear: at(1), peek: look}),
      inText: once((term) => {
        const file = apart.get(term);
        if (file === undefined) return postingsIn(term, 'text', {manifest, now, peek: look});
        const postings = now('apart', file);
        return postings === undefined ? [] : postings.of(0);
      }),
      inNames: once((term) => postingsIn(term, 'names', {manifest, now, peek: look})),
      facets: () => now('facets', 0),
      addresses: () => now('addresses', 0),
      contentOf: (section) => contentOf(section, table.fragments.first, late),
      read,
      isWaiting: () => wants[0].size + wants[1].size > 0,
    },
    wanted: () => [...(wants.find((each) => each.size > 0) ?? new Map<string, Want>()).values()],
  };
}

/** The fragment of a section: the last that begins before or at it. */
export function fragmentOf(section: number, first: readonly number[]): number {
  return Math.max(0, firstIndex(first.length, (i) => (first[i] ?? 0) > section) - 1);
}

function contentOf(section: number, first: readonly number[], look: Look): Content | undefined {
  const fragment = fragmentOf(section, first);
  return look('texts', fragment)?.[section - (first[fragment] ?? 0)];
}

type Looks = {readonly manifest: Manifest; readonly now: Look; readonly peek: Look};

function postingsIn(term: string, of: 'text' | 'names', {manifest, now, peek}: Looks): Slots {
  const folded = fold(term);
  const range = rangeOf(folded, manifest.terms.from);
  if (peek('terms', range) === undefined && folded === term) {
    const beside = postingsByEnding(term, manifest, peek);
    if (beside !== undefined) return beside[of];
  }
  const shard = now('terms', range);
  if (shard === undefined) return [];
  const place = firstIndex(
    shard.terms.length,
    (i) => (compare(fold(shard.terms[i] ?? ''), folded) || compare(shard.terms[i] ?? '', term)) >= 0,
  );
  return shard.terms[place] === term ? shard[of].of(place) : [];
}

/** A word is asked for by its forms, its families and its marks: it is looked for once. */
function once(of: (term: string) => Slots): (term: string) => Slots {
  const known = new Map<string, Slots>();
  return (term) => {
    const before = known.get(term) ?? of(term);
    known.set(term, before);
    return before;
  };
}
