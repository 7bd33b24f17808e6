import {count} from '../../notes/problems';
import type {Answer} from '../rank/answer';
import type {Search} from './useSearch';

/** What is said of an answer: how many notes were found, and what was changed in the query to find them. */
export function statusOf(text: string, {answer, answered = text, busy, failed}: Omit<Search, 'retry'>): string {
  if (text.trim() === '') return 'Type a word, a phrase in quotes, -word, tag: or kind:.';
  if (failed !== undefined) return `The search does not answer: ${failed}`;
  if (answer === undefined) return busy ? 'Searching…' : '';
  return [foundIn(answered, answer), cutIn(answer), changesIn(answer), faultIn(answer), busy ? 'Searching on…' : '']
    .filter(Boolean)
    .join(' ');
}

function foundIn(text: string, {hits, total, problems}: Answer): string {
  if (hits.length === 0) return problems.length > 0 ? '' : `Nothing holds «${text.trim()}».`;
  return total > hits.length
    ? `${count(total, 'note')}, the ${hits.length} best here.`
    : `${count(hits.length, 'note')} found.`;
}

/** Phrases of common words are looked for in the best pages alone. */
function cutIn({isCut, hits}: Answer): string {
  return isCut && hits.length > 0 ? 'There may be more.' : '';
}

function changesIn({hits, repaired, leftOut, ignored}: Answer): string {
  if (hits.length === 0) return '';
  const changes = repaired.map(({from, to}) => `Showing results for «${to}» instead of «${from}».`);
  const without = leftOut.length > 0 ? [`Left out: ${leftOut.join(', ')}.`] : [];
  const plain = ignored.length > 0 ? [`No note passes ${ignored.join(', ')}, taken as plain words.`] : [];
  return [...changes, ...without, ...plain].join(' ');
}

function faultIn({problems: [problem]}: Answer): string {
  return problem?.message ?? '';
}
