import {compareText} from '../../../../notes/problems';
import type {Source} from '../../../types';

const TEMPLATE = /^(?<before>(?:.*\/)?)layouts\/_?shortcodes\/(?<name>.+)\.html$/;

/** The templates of a site's own shortcodes by their names in small letters; those of its themes where it has none. */
export function templatesOf({files}: Source, root: string): ReadonlyMap<string, string> {
  const base = root === '' ? '' : `${root}/`;
  const found = [...files.values()].flatMap(({path, text}) => {
    const {before = '', name = ''} = TEMPLATE.exec(path)?.groups ?? {};
    if (name === '' || text === undefined) return [];
    return [{name: name.toLowerCase(), path, text, isOwn: before === base}];
  });
  const sorted = found.sort((a, b) => Number(a.isOwn) - Number(b.isOwn) || compareText(b.path, a.path));
  return new Map(sorted.map(({name, text}) => [name, text]));
}

/** Whether a template shows what stands between the tags of its shortcode. */
export function holdsInside(template: string): boolean {
  return /\.Inner(?:Deindent)?\b/.test(template);
}
