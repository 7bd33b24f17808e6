import {get} from 'node-emoji';
import {withoutCallouts} from '../../syntax/callout';
import type {Plain} from '../../types';
import {withoutFormulas} from '../../words/math';

/** Values of shortcodes that their readers see. */
export const SHOWN: ReadonlySet<string> = new Set(
  'title caption header subheader badge footer subtitle summary alt text label name content description attr author author-name items version'.split(
    ' ',
  ),
);
/** Shortcodes that show what stands in them without a name, from which place on. */
export const SHOWN_WORDS: ReadonlyMap<string, number> = new Map([
  ...'details expand collapse tab badge kbd mark heading label'.split(' ').map((name) => [name, 0] as const),
  ...'notice note warning tip info alert callout admonition'.split(' ').map((name) => [name, 1] as const),
]);

const TAG = /\{\{((?:(?!\{\{|\}\})[^])*)\}\}/g;
const VALUE = /(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|`([^`]*)`|([^\s"`=]+))/g;
/** Shortcodes that show a picture. */
const PICTURES = new Set(['figure', 'img']);

/** `{{< relref "a.md" >}}` in the place of an address. */
const ADDRESS = /(\]\(|\]:[ \t]*|=["']?)\{\{[<%]\s*(?:rel)?ref\s+["`]?([^\s"`{}]+)["`]?\s*[>%]\}\}/g;

/** A page with addresses where tags stand for them, tags at the beginning of their lines, and none that looks like HTML. */
export function flatSite(text: string): string {
  return withoutFormulas(text, false)
    .replace(ADDRESS, '$1$2')
    .replace(/^[ \t]+(?=\{\{[<%])/gm, '')
    .replace(/\{\{<(?!\/\*)(?=[\w/](?:(?!\{\{)[^])*>\}\})/g, '{{< ');
}

/** A text without Hugo's shortcodes, but with what these show; beside the syntax that the import itself reads. */
export function plainOfSite(text: string): Plain {
  const links: string[] = [];
  const shown = text
    .replace(TAG, (tag, inside: string) => {
      if (!/^[<%]/.test(inside) || /^[<%]\s*\/\*/.test(inside)) return tag;
      return ` ${valuesIn(inside.slice(1).replace(/\/?[>%]$/, ''), links).join(' ')} `;
    })
    .replace(/\{([^{}\n]*)\}[ \t]*$/gm, (whole, inside: string) =>
      /^\s*(?:[#.][\p{L}\d_]|[a-z][\w-]*=)/u.test(inside) ? '' : whole,
    )
    .replace(/:([a-z\d_+-]+):/g, (whole, name: string) => (get(name) === undefined ? whole : ' '));
  return {text: withoutCallouts(shown.replaceAll('\u2063', ' ')), links};
}

function valuesIn(inside: string, links: string[]): string[] {
  const [, name = '', rest = ''] = /^\s*(\S+)([^]*)$/.exec(inside) ?? [];
  const from = SHOWN_WORDS.get(name.toLowerCase()) ?? Infinity;
  let nth = -1;
  return [...rest.matchAll(VALUE)].flatMap(([, key, double, tick, bare]) => {
    const value = double ?? tick ?? bare ?? '';
    if (key === undefined) nth++;
    if (PICTURES.has(name) && (key === undefined ? nth === 0 : key === 'src')) links.push(value);
    const isShown = key === undefined ? nth >= from : SHOWN.has(key.toLowerCase());
    return isShown && !/^(?:true|false)$/.test(value) ? [value.replace(/<[^<>]*>/g, ' ')] : [];
  });
}
