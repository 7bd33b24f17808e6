import type {Wikilink} from './tree';

/** What a wikilink shows: its label, else what it names. */
type Named = Pick<Wikilink, 'target' | 'heading' | 'label'>;

/**
 * The words that a wikilink shows. They come from the link alone, never from the note it leads to, so that a heading's
 * id, which is made from its words, changes with its own note alone.
 *
 * `[[Note|label]]` → `label`; `[[Note#One#Two]]` → `Note › One › Two`; `[[#One]]` → `One`
 */
export function wikilinkText({target, heading = [], label}: Named): string {
  return label ?? [target, ...heading].filter((part) => part !== '').join(' › ');
}
