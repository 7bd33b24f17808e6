import {describe, expect, it} from 'vitest';
import {pagesInSitemap} from '../../../src/notes/addresses/sitemap';

const sitemap = (...addresses: readonly string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses
    .map((address) => `<url><loc>${address}</loc><lastmod>2024-01-01</lastmod></url>`)
    .join('\n')}</urlset>`;

describe('pagesInSitemap', () => {
  it('gives the addresses of notes below the site’s root, decoded', () => {
    const xml = sitemap(
      'https://a.example/base/b/',
      ' https://a.example/base/my%20note/&amp;/ ',
      'https://a.example/c/',
      'x',
    );
    expect(pagesInSitemap(xml, '/base/')).toEqual([
      {address: '/b/', ids: []},
      {address: '/my note/&/', ids: []},
    ]);
  });

  it.each(['/', '/changes/', '/tags/', '/tags/soil/', '/journal/', '/journal/page/2/', '/search/'])(
    'leaves out %s, which no note makes',
    (address) => {
      expect(pagesInSitemap(sitemap(`https://a.example${address}`), '/')).toEqual([]);
    },
  );

  it('gives none for what is no site map', () => {
    expect(pagesInSitemap('<html><p>Not found', '/')).toEqual([]);
  });
});
