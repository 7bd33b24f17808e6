import {dayIn} from '../../../page/facts';
import type {Site, SitePage} from './types';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * The address that a page had below the site's own, beginning and ending with a slash; nothing when the settings ask for
 * something that only Hugo knows.
 *
 * `content/posts/Hello World.md` → `/posts/hello-world/`; with `permalinks: {posts: '/:year/:slug/'}` →
 * `/2024/hello-world/`; with `url: /hi` → `/hi/`
 */
export function addressOf(page: SitePage, site: Site): string | undefined {
  const {url, slug} = page.data;
  const language = page.language === undefined ? [] : [page.language];
  if (typeof url === 'string' && url !== '' && !url.includes(':'))
    return slashed([...(url.startsWith('/') ? [] : language), url]);
  const own = typeof slug === 'string' && slug !== '' ? slug : page.name;
  const pattern = page.form === 'section' ? undefined : site.permalinks[page.folder[0] ?? ''];
  if (pattern === undefined) {
    const path = slashed([...language, ...page.folder, ...(page.form === 'section' ? [] : [own])]);
    return site.hasUglyUrls && page.form === 'file' ? path.replace(/\/$/, '.html') : path;
  }
  const parts = pattern.split(/(:[a-z]+(?:\[[^\]]*\])?)/i);
  const filled = parts.map((part) => (part.startsWith(':') ? valueOf(part.toLowerCase(), page, own) : part));
  return filled.includes(undefined) ? undefined : slashed([...language, filled.join('')]);
}

/** What stands for a part of a pattern; nothing for one that is not known here. */
function valueOf(part: string, {data, folder, name, form}: SitePage, slug: string): string | undefined {
  const title = typeof data.title === 'string' ? data.title : name;
  const day = dayIn(data.date ?? data.publishdate);
  const [year, month, date] = day?.split('-') ?? [];
  switch (part) {
    case ':year':
      return year;
    case ':month':
      return month;
    case ':day':
      return date;
    case ':monthname':
      return MONTHS[Number(month) - 1]?.toLowerCase();
    case ':section':
      return folder[0] ?? '';
    case ':sections':
      return folder.join('/');
    case ':title':
      return title;
    case ':slug':
      return typeof data.slug === 'string' ? slug : title;
    case ':filename':
    case ':contentbasename':
      return name;
    case ':slugorfilename':
    case ':slugorcontentbasename':
      return form === 'section' ? '' : slug;
    default:
      return undefined;
  }
}

/** Parts as an address, made as Hugo makes them: small letters, words joined by dashes. */
function slashed(parts: readonly string[]): string {
  const all = parts.flatMap((part) => part.split('/')).map(addressPart);
  const whole = all.filter((part) => part !== '').join('/');
  return whole === '' ? '/' : `/${whole}/`;
}

/** `Hello, World!` → `hello-world` */
export function addressPart(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\s\p{L}\p{N}\p{M}._~@+-]/gu, '')
    .replace(/[\s-]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The addresses that also led to a page; one without a slash lies beside the page's own. */
export function aliasesOf(page: SitePage, own: string | undefined): string[] {
  const given = [page.data.aliases].flat().flatMap((alias: unknown) => (typeof alias === 'string' ? [alias] : []));
  const beside = (own ?? '/').replace(/[^/]*\/?$/, '');
  return given.flatMap((alias) => {
    const parts: string[] = [];
    for (const part of `${alias.startsWith('/') ? '' : beside}${alias}`.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '' && part !== '.') parts.push(part);
    }
    return parts.length === 0 ? [] : [`/${parts.join('/')}/`];
  });
}
