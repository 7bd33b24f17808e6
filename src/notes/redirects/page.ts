import type {Redirect} from './list';

/** Where the site is published. */
export type Site = {
  /** Origin, `https://notes.example`. */
  readonly url: string;
  /** Path of its root, with a slash at both ends. */
  readonly baseUrl: string;
};

/** The file of an old address in the built site: `/a/b/` → `a/b/index.html`; `/a.html` → `a.html` */
export function fileOf({from}: Pick<Redirect, 'from'>): string {
  return from.endsWith('/') ? `${from.slice(1)}index.html` : from.slice(1);
}

/**
 * The page at an old address. With scripts it leads on at once, keeps the query and the id, and stays out of the browser's
 * history; without them the page is refreshed to the new address, which also stands on it as a link.
 */
export function redirectPage({to, anchors = {}}: Redirect, {url, baseUrl}: Site): string {
  const href = hrefOf(to, baseUrl);
  const parts = Object.entries(anchors).map(([id, address]) => [id, hrefOf(address, baseUrl)]);
  const script = `(${LEAD_ON})(${json(href)},${json(Object.fromEntries(parts))})`;
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>This page has moved</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escaped(url + href)}">
<noscript><meta http-equiv="refresh" content="0; url=${escaped(href)}"></noscript>
<script>${script}</script>
</head>
<body>
<p>This page has moved to <a href="${escaped(href)}">${escaped(to)}</a>.</p>
</body>
</html>
`;
}

/** An address from the site's root as a link writes it. `/my note/#a b` → `/base/my%20note/#a%20b` */
export function hrefOf(address: string, baseUrl: string): string {
  const [path = '', id] = address.split('#');
  const encoded = path.slice(1).split('/').map(encodeURIComponent).join('/');
  return baseUrl + encoded + (id === undefined ? '' : `#${encodeURIComponent(id)}`);
}

/** Runs in the browser of the reader, whatever that is; hence in the oldest words. */
const LEAD_ON =
  'function(to,parts){var id=location.hash.slice(1);try{id=decodeURIComponent(id)}catch(e){}' +
  'var part=Object.prototype.hasOwnProperty.call(parts,id)?parts[id]:to;' +
  "location.replace(part!==to||to.indexOf('#')>=0?part:to+location.search+location.hash)}";

/** JSON that cannot end the script in which it stands. */
function json(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
