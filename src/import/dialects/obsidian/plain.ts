import {withoutCallouts} from '../../syntax/callout';
import type {Plain} from '../../types';

const WIKILINK = /(!?)\[\[([^[\]|\n]*)(?:\\?\|([^[\]\n]*))?\]\]/g;
const SIZE = /\|?\s*\d+(?:x\d+)?\s*$/;

/** A text without the marks of a vault: comments, brackets of links, sizes of pictures; beside the syntax that the import itself reads. */
export function plainOfVault(text: string): Plain {
  const links: string[] = [];
  const shown = text
    .replace(/%%(?!%)(?:(?!%%)[^])+%%/g, ' ')
    .replace(/\u2063([^\u2063]*)\u2063/g, (_, alt: string) => ` ${alt.replace(SIZE, '')} `)
    .replace(WIKILINK, (_, embed: string, target: string, label?: string) => {
      links.push(target);
      // The id of a block is no word.
      return embed === '' ? (label ?? target.replace(/#?\^[\w-]+\s*$/, '')) : '';
    });
  return {text: withoutCallouts(shown), links};
}
