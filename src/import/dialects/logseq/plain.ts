import type {Plain} from '../../types';
import {plainOfVault} from '../obsidian/plain';

/** Lines by which Logseq keeps accounts, beside the reading that the import itself does. */
const ACCOUNTS =
  /^[ \t]*(?:-[ \t]+)?(?:id|collapsed|heading|created-at|updated-at|public|icon|filters|template|template-including-parent|ls-type|background-color|exclude-from-graph-view|title|alias|aliases|card-[\w-]+|hl-[\w-]+|query-[\w-]+|logseq\.[\w.-]+)::.*$/gim;

/** A graph's page without what its readers do not see, as plain Markdown. */
export function flatGraph(text: string): string {
  const [head = '', ...rest] = text.split(/^(?=[ \t]*-(?:[ \t]|$))/m);
  return [head.replace(/^(?:tags|description)::.*$/gim, ''), ...rest]
    .join('')
    .replace(ACCOUNTS, '')
    .replace(/^[ \t]*:LOGBOOK:[^]*?:END:[ \t]*$/gm, '')
    .replace(/^([ \t]*(?:-[ \t]+)?)#\+(?:BEGIN|END)_\w+.*$/gim, '$1')
    .replace(/^([ \t]*-[ \t]+)(?:TODO|LATER|DONE)[ \t]+/gm, '$1')
    .replace(/\[([^[\]]+)\]\(\[\[([^[\]]+)\]\]\)/g, '[[$2|$1]]')
    .replace(/\{\{embed\s+(?=\[\[)/gi, '!')
    .replace(/\{\{(?:cloze|video|youtube|vimeo|embed)\s+/gi, ' ');
}

/** The words of a graph's page: those of a vault, without the ids of blocks. */
export function plainOfGraph(text: string): Plain {
  const uuid = /\(\(([\da-f]{8}-[\da-f-]{27})\)\)/g;
  return plainOfVault(
    text
      .replace(uuid, ' ')
      .replace(/\{:[^{}]*\}/g, ' ')
      .replace(/<(https?:[^<>]*)>/g, '$1'),
  );
}
