import {describe, expect, it, test} from 'vitest';
import {pageOf, type Extract} from '../../src/search/extract/extract';
import {linked} from '../../src/search/extract/linked';

const page = (url: string, body: string): Extract => {
  const read = pageOf(`<title>Page</title><main><h1>On ${url}</h1>${body}</main>`, {url});
  if (read === undefined) throw new Error('There is no page.');
  return read;
};
const calledOf = (from: string, ...others: readonly Extract[]): unknown =>
  linked([page('/from/', from), page('/guide/menus/', '<h2 id="make">Making them</h2>'), ...others])[1]?.called;

describe('linked', () => {
  test.each([
    ['an address from the root', '<a href="/guide/menus/">site menus</a>', '', 'site menus'],
    ['a relative address', '<a href="../guide/menus">site menus</a>', '', 'site menus'],
    ['a section', '<a href="/guide/menus/#make">build a menu</a>', 'make', 'build a menu'],
    ['an index file', '<a href="/guide/menus/index.html">site menus</a>', '', 'site menus'],
    ['a site in a folder of its host', '<a href="/notes/guide/menus/">site menus</a>', '', 'site menus'],
    ['the heading of a card', '<a href="/guide/menus/"><h3>Site menus</h3><p>How to.</p></a>', '', 'Site menus'],
  ])('takes the words of a link to %s', (_, html, anchor, text) => expect(calledOf(html)).toEqual([{anchor, text}]));

  test.each([
    ['one word', '<a href="/guide/menus/">details</a>'],
    ['a sentence', '<a href="/guide/menus/">how we made the menus of all the sites</a>'],
    ['what the page or a section is called anyway', '<a href="/guide/menus/">making them</a>'],
    ['words that lead elsewhere too', '<a href="/guide/menus/">read more</a> <a href="/from/b/">read more</a>'],
    ['another host', '<a href="https://example.com/guide/menus/">site menus</a>'],
    ['an address that is none', '<a href="https://[">site menus</a>'],
    ['a menu of the site', '<nav><a href="/guide/menus/">site menus</a></nav>'],
    ['an unknown page', '<a href="/guide/menu/">site menus</a>'],
  ])('leaves out %s', (_, html) => expect(calledOf(html, page('/from/b/', 'Text.'))).toBeUndefined());

  it('leaves out what a page calls itself', () =>
    expect(linked([page('/a/', '<a href="/a/">this very page</a>')])[0]?.called).toBeUndefined());
});
