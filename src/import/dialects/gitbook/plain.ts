import {get} from 'node-emoji';
import type {Plain} from '../../types';

/** Attributes of tags that a page shows. */
const SHOWN = ['title', 'summary', 'description', 'caption', 'date'];
/** Attributes of tags that lead to pages and files. */
const LEADING = ['url', 'page', 'src'];

/** A text without GitBook's tags, but with what these show; beside the syntax that the import itself reads. */
export function plainOfGitbook(text: string): Plain {
  const links: string[] = [];
  const shown = text.replace(/\{%[^]*?%\}/g, (tag) => {
    const values = new Map(
      [...tag.matchAll(/([\w-]+)\s*=\s*"([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const of = (keys: readonly string[]) => keys.flatMap((key) => values.get(key) ?? []);
    links.push(...of(LEADING));
    return ` ${of(SHOWN).join(' ')} `;
  });
  const words = shown.replace(/:([a-z\d_+-]+):/g, (whole, name: string) => (get(name) === undefined ? whole : ' '));
  return {text: words.replaceAll('\u2063', ' '), links};
}
