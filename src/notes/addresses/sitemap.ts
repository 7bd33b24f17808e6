import {Parser} from 'htmlparser2';
import {decoded} from '../reading/address';
import type {Page} from './compare';

/**
 * Pages that are made from no note, or from all of them: they are there whatever becomes of the notes. An entry that ends
 * with a star stands for all below it.
 */
export const OTHER_PAGES = [
  '/',
  '/changes/',
  '/graph/',
  '/journal/',
  '/journal/archive/',
  '/journal/authors/*',
  '/journal/page/*',
  '/journal/tags/*',
  '/report/',
  '/search/',
  '/tags/*',
] as const;

/**
 * The pages of notes that a published site map names, below the path of the site's root.
 *
 * `<loc>https://a.example/base/b/</loc>`, `/base/` → `[{address: '/b/', ids: []}]`
 */
export function pagesInSitemap(xml: string, baseUrl: string): Page[] {
  const addresses = locationsIn(xml).flatMap((location) => {
    const {pathname} = new URL(location);
    return pathname.startsWith(baseUrl) ? [`/${decoded(pathname.slice(baseUrl.length))}`] : [];
  });
  return addresses.filter((address) => !isOther(address)).map((address) => ({address, ids: []}));
}

function isOther(address: string): boolean {
  return OTHER_PAGES.some((page) => (page.endsWith('*') ? address.startsWith(page.slice(0, -1)) : address === page));
}

function locationsIn(xml: string): string[] {
  const locations: string[] = [];
  let text: string | undefined;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'loc') text = '';
      },
      ontext: (part) => {
        if (text !== undefined) text += part;
      },
      onclosetag: (name) => {
        if (name === 'loc' && text !== undefined) locations.push(text.trim());
        if (name === 'loc') text = undefined;
      },
    },
    {xmlMode: true},
  );
  parser.end(xml);
  return locations.filter((location) => URL.canParse(location));
}
