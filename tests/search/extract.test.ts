import {existsSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'parse5';
import {adapter} from 'parse5-htmlparser2-tree-adapter';
import {describe, expect, it, test} from 'vitest';
import {pageOf, pageOfTree} from '../../src/search/extract/extract';

const ROOT = join(import.meta.dirname, 'extract');
const cases = readdirSync(ROOT).filter((name) => statSync(join(ROOT, name)).isDirectory());
const url = '/folder/page/';

describe('pageOf', () => {
  test.each(cases)('reads %s as expected', (name) => {
    const html = readFileSync(join(ROOT, name, 'input.html'), 'utf8');
    const expected = join(ROOT, name, 'expected.json');
    const page = pageOf(html, {url});
    if (process.env.UPDATE === '1' || !existsSync(expected))
      writeFileSync(expected, `${JSON.stringify(page, null, 2)}\n`);
    expect(page).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });

  test.each(cases)('reads %s as a browser does', (name) => {
    const html = readFileSync(join(ROOT, name, 'input.html'), 'utf8');
    expect(pageOf(html, {url})).toEqual(pageOfTree(parse(html, {treeAdapter: adapter}), {url}));
  });

  test.each([
    ['noindex', '<meta name="robots" content="noindex">', url],
    ['noindex among others, in capitals', '<meta name="ROBOTS" content="NOFOLLOW, NoIndex">', url],
    ['robots none', '<meta name=robots content=none>', url],
    ['search false', '<meta name="search" content="false">', url],
    ['a redirection', '<meta http-equiv="refresh" content="0; url=/new/">', url],
    ['a 404 page', '', '/404.html'],
    ['a 404 page of a language', '', '/fr/404.html'],
  ])('leaves out %s', (_, meta, address) => {
    expect(pageOf(`<head>${meta}</head><main><h1>Title</h1>text</main>`, {url: address})).toBeUndefined();
  });

  test.each([
    ['index', '<meta name="robots" content="index, follow">', url],
    ['search true', '<meta name="search" content="true">', url],
    ['a note on the number 404', '', '/status/404/'],
    ['a tag of that name in a listing', '<p>&lt;meta name="robots" content="noindex"&gt;</p>', url],
  ])('keeps %s', (_, meta, address) => {
    expect(pageOf(`${meta}<main><h1>Title</h1>text</main>`, {url: address})?.title).toBe('Title');
  });

  it('leaves out a page with nothing in it', () => {
    expect(pageOf('', {url})).toBeUndefined();
    expect(pageOf('<body><nav>Home</nav></body>', {url})).toBeUndefined();
  });

  test.each([
    ['0.25', 0.25],
    ['4', 4],
    ['1.5', 1.5],
    ['0', undefined],
    ['4.1', undefined],
    ['-1', undefined],
    ['much', undefined],
    ['', undefined],
  ])('takes a boost of "%s" as %s', (content, boost) => {
    expect(pageOf(`<meta name="search:boost" content="${content}"><h1>x</h1>`, {url})?.boost).toBe(boost);
  });

  test.each([
    ['Bills | Notes', 'Bills'],
    ['A – B – Notes', 'A – B'],
    ['Bills', 'Bills'],
    ['built-in', 'built-in'],
    ['Looms &#8212; Weaving 1.0', 'Looms'],
  ])('names a page without h1 by its title: %s', (title, expected) => {
    expect(pageOf(`<title>${title}</title><p>x`, {url})?.title).toBe(expected);
  });

  it('keeps a word that opens its definition', () => {
    const page = pageOf('<main><h1>A</h1><p>The <button popovertarget="d">compost</button> is ready.</p></main>', {
      url,
    });
    expect(page?.sections[0]?.text).toBe('The compost is ready.');
  });

  it('names a page without h1 or title by its first heading', () => {
    expect(pageOf('<p>x<h3>Three</h3>', {url})?.title).toBe('Three');
  });

  it('names a page that says nothing of itself by its address', () => {
    expect(pageOf('<p>x', {url: '/guide/get-page.html'})?.title).toBe('get page');
  });

  test.each([
    ['on the heading', '<h2 id="x">H</h2>'],
    ['on a link inside', '<h2><a id="x"></a>H</h2>'],
    ['as a name inside', '<h2><a name="x">H</a></h2>'],
    ['on a span inside', '<h2><span id="x">H</span></h2>'],
    ['in its hash link', '<h2>H<a href="#x">¶</a></h2>'],
    ['on a link before', '<a id="x"></a>\n<h2>H</h2>'],
    ['as a name in a paragraph before', '<p><a name="x"></a></p><h2>H</h2>'],
    ['on the section', '<section id="x"><h2>H</h2></section>'],
    ['on a section with a header', '<section id="x"><header><h2>H</h2></header></section>'],
    ['on a link around', '<a class="header" href="#x" id="x"><h2>H</h2></a>'],
  ])('finds the anchor %s', (_, html) => {
    expect(pageOf(`<main><h1>T</h1><p>before</p>${html}<p>after</p></main>`, {url})?.sections[1]).toMatchObject({
      anchor: 'x',
      heading: 'H',
    });
  });

  it('takes no anchor of a section that began earlier', () => {
    expect(pageOf('<main><div id="x"><p>before</p><h2>H</h2></div></main>', {url})?.sections[1]?.anchor).toBe('');
  });

  test.each([
    ['/', ''],
    ['/a/', ''],
    ['/a/b/c/', 'a/b'],
    ['/a/b.html', 'a'],
  ])('finds the folder of %s', (address, folder) => {
    expect(pageOf('<h1>x</h1>', {url: address})?.folder).toBe(folder);
  });
});
