import {dayOf, dayText} from '../../notes/days';
import type {Row} from '../../notes/history/compare';
import type {PackedVersion} from '../../notes/history/pack';
import {wordsIn} from '../../notes/history/words';
import {count} from '../../notes/problems';

/** What a version is called: its author's words, where they may be shown. */
export function subjectOf({subject, form}: PackedVersion): string {
  return subject ?? SAYINGS[form];
}

const SAYINGS: Readonly<Record<PackedVersion['form'], string>> = {
  written: 'Written',
  changed: 'Changed',
  merged: 'Two changes put together',
  begins: 'The history begins here',
};

/** `21 March 2026` */
export function dayOfVersion({time}: PackedVersion): string {
  return dayText(dayOf(time));
}

/** How much was changed: `3 words added, 1 word removed`. */
export function extentOf(rows: readonly Row[]): string {
  const words = {added: 0, removed: 0};
  const add = (change: string, text: string) => {
    if (change === 'added' || change === 'removed') words[change] += wordsIn(text).filter(isWord).length;
  };
  for (const {change, block, parts} of rows) {
    if (parts === undefined) add(change, block.text);
    else parts.forEach((part) => add(part.change, part.text));
  }
  if (rows.every(({change}) => change === 'same'))
    return 'No word was changed: addresses of links or the layout may have been.';
  const said = [
    words.added > 0 ? `${count(words.added, 'word')} added` : '',
    words.removed > 0 ? `${count(words.removed, 'word')} removed` : '',
  ].filter((part) => part !== '');
  return said.length === 0 ? 'Only signs were changed.' : `${said.join(', ')}.`;
}

function isWord(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}
