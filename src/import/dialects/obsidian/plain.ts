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

const FENCE = /^(?<indent>[ \t>]*)(?<mark>`{3,}|~{3,})(?<info>.*)$/;

/** Remarks that are written as blocks of code, as text with its title above. */
export function withoutBoxes(text: string): string {
  if (!text.includes('ad-')) return text;
  const open: {mark: string; isBox: boolean}[] = [];
  const lines = text.split('\n').flatMap((line, nth, all) => {
    const {mark = '', info = ''} = FENCE.exec(line)?.groups ?? {};
    const last = open.at(-1);
    if (mark !== '' && last !== undefined && mark.startsWith(last.mark) && info.trim() === '') {
      open.pop();
      return last.isBox ? [''] : [line];
    }
    if (mark !== '' && (last === undefined || last.isBox)) {
      const [, type] = /^ad-(\S+)/.exec(info.trim()) ?? [];
      open.push({mark, isBox: type !== undefined});
      if (type === undefined) return [line];
      // A title stands in the place of the type.
      return all.slice(nth + 1, nth + 5).some((next) => /^title:[ \t]*\S/.test(next)) ? [''] : ['', type, ''];
    }
    if (last?.isBox !== true) return [line];
    const [, key, title = ''] = /^(title|collapse|icon|color):[ \t]*(.*)$/.exec(line) ?? [];
    return key === undefined ? [line] : key === 'title' ? [title, ''] : [];
  });
  return lines.join('\n');
}
