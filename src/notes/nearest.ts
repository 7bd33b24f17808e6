import {distance} from 'fastest-levenshtein';
import {compareText} from './problems';

/**
 * The candidates nearest to a mistyped name by edit distance, best first, at most `limit`; of equally near ones, the one
 * that begins alike is first. Those further away than half the name's length are left out. Compares without case.
 *
 * `nearest('titel', ['title', 'tags', 'status'])` → `['title']`
 */
export function nearest(name: string, candidates: readonly string[], limit = 3): string[] {
  const bound = Math.max(1, Math.floor(name.length / 2));
  return candidates
    .map((candidate) => ({candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase())}))
    .filter(({edits}) => edits <= bound)
    .sort(
      (a, b) =>
        a.edits - b.edits ||
        commonStart(b.candidate, name) - commonStart(a.candidate, name) ||
        compareText(a.candidate, b.candidate),
    )
    .slice(0, limit)
    .map(({candidate}) => candidate);
}

function commonStart(a: string, b: string): number {
  const end = [...a].findIndex((character, index) => character !== b[index]);
  return end < 0 ? a.length : end;
}
