import {diffArrays} from 'diff';

/** A stretch of a changed text. */
export type Part = {readonly change: 'same' | 'removed' | 'added'; readonly text: string};

/** Letters of scripts that write no blanks between words stand for themselves; so does each sign. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]\p{M}*|[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*|\s+|./gsu;

/** `It's 3 %` → `["It's", ' ', '3', ' ', '%']` */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/**
 * What two texts have in common and what not, word by word, in the order of the new text; what was taken away stands before
 * what came in its place. A blank alone between two changes counts as changed, since a reader takes both for one.
 *
 * `a big dog`, `a small dog` → `[same 'a ', removed 'big', added 'small', same ' dog']`
 */
export function partsOf(before: string, after: string): Part[] {
  const runs = diffArrays(wordsIn(before), wordsIn(after)).map(({added, removed, value}) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  })) satisfies Part[];
  return merged(runs.flatMap((run, i) => (isGap(runs, i) ? bothWays(run) : [run])));
}

/** Whether a run is nothing but a blank between two changes. */
function isGap(runs: readonly Part[], i: number): boolean {
  const [before, run, after] = [runs[i - 1], runs[i], runs[i + 1]];
  if (run?.change !== 'same' || before === undefined || after === undefined) return false;
  return before.change !== 'same' && after.change !== 'same' && /^\s+$/u.test(run.text);
}

function bothWays({text}: Part): Part[] {
  return [
    {change: 'removed', text},
    {change: 'added', text},
  ];
}

/** Gathers each stretch of changes into one removal and one addition. */
function merged(runs: readonly Part[]): Part[] {
  const parts: Part[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') parts.push({change: 'removed', text: removed});
    if (added !== '') parts.push({change: 'added', text: added});
    [removed, added] = ['', ''];
  };
  for (const run of runs) {
    if (run.change === 'removed') removed += run.text;
    else if (run.change === 'added') added += run.text;
    else {
      flush();
      parts.push(run);
    }
  }
  flush();
  return parts;
}
