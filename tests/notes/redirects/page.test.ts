import {runInNewContext} from 'node:vm';
import {parse} from 'parse5';
import {describe, expect, it} from 'vitest';
import {fileOf, hrefOf, redirectPage} from '../../../src/notes/redirects/page';
import type {Redirect} from '../../../src/notes/redirects/list';

const SITE = {url: 'https://notes.example', baseUrl: '/base/'};

/** Where the script of a redirect's page leads a reader who came with this query and id. */
function ledTo(redirect: Redirect, search: string, hash: string): unknown {
  const [, script = ''] = /<script>(.*)<\/script>/s.exec(redirectPage(redirect, SITE)) ?? [];
  const led: string[] = [];
  runInNewContext(script, {location: {search, hash, replace: (to: string) => led.push(to)}, decodeURIComponent});
  return led;
}

describe('fileOf', () => {
  it.each([
    ['/a/b/', 'a/b/index.html'],
    ['/my note/', 'my note/index.html'],
    ['/a.html', 'a.html'],
  ])('puts the page of %j into %j', (from, file) => {
    expect(fileOf({from})).toBe(file);
  });
});

describe('hrefOf', () => {
  it.each([
    ['/', '/base/'],
    ['/a/b/', '/base/a/b/'],
    ['/my note/#ü', '/base/my%20note/#%C3%BC'],
    ['/a?b/', '/base/a%3Fb/'],
  ])('writes %j as %j', (address, href) => {
    expect(hrefOf(address, SITE.baseUrl)).toBe(href);
  });
});

describe('redirectPage', () => {
  const page = redirectPage({from: '/old/', to: '/my note/'}, SITE);

  it('leads on without scripts, names the new page and stays out of searches', () => {
    expect(page).toContain('<noscript><meta http-equiv="refresh" content="0; url=/base/my%20note/"></noscript>');
    expect(page).toContain('<link rel="canonical" href="https://notes.example/base/my%20note/">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('<a href="/base/my%20note/">/my note/</a>');
  });

  it('is valid HTML whatever the addresses hold', () => {
    const to = '/"</script>&\'<!--\u2028/';
    const html = redirectPage({from: '/x/', to, anchors: {'</script>': to}}, SITE);
    const errors: string[] = [];
    parse(html, {onParseError: ({code}) => errors.push(code)});
    expect(errors).toEqual([]);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(ledTo({from: '/x/', to}, '', '')).toEqual([hrefOf(to, '/base/')]);
  });

  it.each<[string, Partial<Redirect>, string, string]>([
    ['keeps query and id', {}, '?q=1#a', '/base/new/?q=1#a'],
    ['keeps nothing where nothing is', {}, '', '/base/new/'],
    ['leads to the heading that is named', {to: '/new/#b'}, '#a', '/base/new/#b'],
    ['leads where a part went', {anchors: {a: '/other/#c'}}, '#a', '/base/other/#c'],
    ['leads where a part with other letters went', {anchors: {ü: '/other/'}}, '#%C3%BC', '/base/other/'],
    ['knows no part by the names that every object has', {anchors: {a: '/x/'}}, '#toString', '/base/new/#toString'],
    ['bears an id that cannot be decoded', {anchors: {a: '/x/'}}, '#%', '/base/new/#%'],
  ])('%s', (_, more, came, to) => {
    const [search = '', hash] = came.split('#');
    expect(ledTo({from: '/old/', to: '/new/', ...more}, search, hash === undefined ? '' : `#${hash}`)).toEqual([to]);
  });
});
