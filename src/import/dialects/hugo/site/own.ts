import type {Site} from './types';

/**
 * The path of an address of the site itself, from its root; nothing for one that is elsewhere.
 *
 * On `https://example.org/blog/`: `https://example.org/blog/a/#b` → `/a/#b`
 */
export function pathOfUrl(url: string, {baseUrl}: Pick<Site, 'baseUrl'>): string | undefined {
  const base = baseUrl
    ?.replace(/^https?:/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
  if (base === undefined || base === '' || base === '/') return undefined;
  const plain = url.replace(/^https?:/i, '');
  if (!plain.toLowerCase().startsWith(base)) return undefined;
  const rest = plain.slice(base.length);
  return rest === '' || /^[/#?]/.test(rest) ? (rest.startsWith('/') ? rest : `/${rest}`) : undefined;
}
