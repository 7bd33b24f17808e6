import {count} from '../notes/problems';
import type {Search} from './useSearch';

/** Notes in an answer, at the most. */
const MOST = 20;

/** The index is made from compiled pages, which there are none of while the wiki is served for writing. */
const WHILE_WRITING = 'The search is made by npm run build; npm run serve shows it.';

/** What is said below the text field, to everybody: how many notes were found, what was changed in the query, what failed. */
export function statusOf(text: string, {answer, busy}: Search): string {
  if (text.trim() === '') return 'Type a word, a phrase in quotes, -word, tag: or kind:.';
  if (answer === undefined) return busy ? 'Searching…' : '';
  const {hits, leftOut, repaired, problems} = answer;
  if (process.env.NODE_ENV === 'development' && problems.length > 0) return WHILE_WRITING;
  const changes = repaired.map(({from, to}) => ` Showing results for «${to}» instead of «${from}».`);
  const without = leftOut.length > 0 ? ` Left out: ${leftOut.join(', ')}.` : '';
  const failed = problems[0] === undefined ? '' : ` ${problems[0].message} Type on to try again.`;
  if (hits.length === 0) return failed === '' ? `Nothing holds «${text.trim()}».` : failed.trim();
  const found = hits.length < MOST ? `${count(hits.length, 'note')} found.` : `The ${MOST} best notes.`;
  return `${found}${changes.join('')}${without}${failed}`;
}
