import {parseFrontMatter, type FrontMatter} from '../frontmatter';
import {visibilityOf} from '../visibility';
import {dayOf} from '../days';
import type {Version} from './history';
import {isBelow} from './quiet';

/** A note's text as it was, taken apart. */
export type OldText = Pick<FrontMatter, 'data' | 'body'>;

/**
 * The text of a version that readers could see when it was made; nothing for one that was hidden or unlisted then, and
 * for one whose front matter cannot be read any more, which nobody can tell that of. A day still to come does not count:
 * the same text was shown once it had come.
 */
export function publicText(
  {path, time}: Pick<Version, 'path' | 'time'>,
  text: string,
  unpublished: readonly string[],
): OldText | undefined {
  const {data, body, problems} = parseFrontMatter(path, text);
  if (problems.length > 0) return undefined;
  const marks = {draft: data.draft === true, unlisted: data.unlisted === true, publish: data.publish !== false};
  const visibility = visibilityOf({sourcePath: path, marks}, {today: dayOf(time), unpublished});
  return visibility === 'listed' ? {data, body} : undefined;
}

/** Words without which no front matter hides its note. */
const HIDING = ['draft', 'unlisted', 'publish'];

/** Whether readers could see that version. Few texts hold a word that hides, and reading the others would take long. */
export function wasPublic(
  version: Pick<Version, 'path' | 'time'>,
  text: string,
  unpublished: readonly string[],
): boolean {
  const isPlain = !HIDING.some((word) => text.includes(word)) && !isBelow(version.path, unpublished);
  return isPlain || publicText(version, text, unpublished) !== undefined;
}
