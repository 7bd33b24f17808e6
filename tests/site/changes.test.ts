import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {XMLParser, XMLValidator} from 'fast-xml-parser';
import type {Page} from 'playwright-core';
import {describe, expect, inject, it} from 'vitest';
import {useBrowser, shiftOf} from './browser';

const {visit} = useBrowser();

const read = (file: string) => readFileSync(path.join(inject('siteDir'), file), 'utf8');

/** What stands in the comparison as marked, in its order. */
const marked = (page: Page) =>
  page.locator('main section').evaluate((section) =>
    [...section.querySelectorAll('ins, del')].map((mark) => {
      const words = [...mark.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      return `${mark.localName} ${words.map((node) => node.textContent).join('')}`;
    }),
  );

describe('the page of changes', () => {
  it('narrows by a filter, counts, and keeps it in the address', async () => {
    const {page, context} = await visit('/changes/');
    const all = await page.getByRole('status').textContent();
    expect(all).toBe('17 notes');
    await page.getByRole('group', {name: 'By'}).getByRole('button', {name: 'Ada'}).press('Enter');
    await page.getByRole('group', {name: 'Kind'}).getByRole('button', {name: 'Guide'}).press('Space');
    expect(await page.getByRole('status').textContent()).toBe('2 of 17 notes');
    expect(new URL(page.url()).search).toBe('?author=Ada&kind=guide');
    await page.reload({waitUntil: 'networkidle'});
    expect(await page.getByRole('main').getByRole('listitem').allTextContents()).toHaveLength(2);
    const pressed = page.getByRole('button', {pressed: true});
    expect(await pressed.allTextContents()).toEqual(['Guide 2', 'Ada 2']);
    await page.getByRole('button', {name: 'Show all'}).click();
    expect(await page.getByRole('status').textContent()).toBe('17 notes');
    expect(new URL(page.url()).search).toBe('');
    await context.close();
  });

  it('says what each change was, where that may be said, and leads to it', async () => {
    const {page, context} = await visit('/changes/');
    const beans = page.getByRole('listitem').filter({hasText: 'Sow beans'});
    expect(await beans.textContent()).toContain('Dig less deep');
    expect(await beans.textContent()).toContain('by Cy Gardener');
    await beans.getByRole('link', {name: 'What changed in Sow beans'}).click();
    await page.getByRole('heading', {level: 2, name: 'Dig less deep'}).waitFor();
    expect(await marked(page)).toEqual(['del  deep']);
    await context.close();
  });

  it('is a plain list without JavaScript', async () => {
    const {page, context} = await visit('/changes/', {javaScriptEnabled: false});
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(17);
    expect(await page.getByRole('group').count()).toBe(0);
    expect(await page.getByRole('link', {name: /^What changed in/}).count()).toBe(0);
    await context.close();
  });

  it('moves nothing while it loads', async () => {
    const {page, context} = await visit('/changes/');
    expect(await shiftOf(page)).toBeLessThan(0.01);
    await context.close();
  });

  it('names its feeds, which hold the changes of listed notes with absolute addresses', async () => {
    const {page, context} = await visit('/changes/');
    const feeds = await page
      .locator('link[rel="alternate"][title^="Changes by"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(feeds).toEqual(['/notes-of-mine/changes/atom.xml', '/notes-of-mine/changes/feed.json']);
    await context.close();
    const atom = read('changes/atom.xml');
    expect(XMLValidator.validate(atom)).toBe(true);
    // The cast is the border: the format is Atom's.
    const {feed} = new XMLParser().parse(atom) as {feed: {updated: string; entry: {title: string; id: string}[]}};
    expect(feed.updated).toBe('2024-03-05T12:00:00.000Z');
    expect(feed.entry.slice(0, 2).map(({title, id}) => [title, id.replace(/#.*/, '')])).toEqual([
      ['Compost: Changed', 'https://notes.example/notes-of-mine/glossary/compost/'],
      ['Sow beans: Dig less deep', 'https://notes.example/notes-of-mine/guides/sow-beans/'],
    ]);
  });
});

describe('what is hidden', () => {
  const files = () =>
    readdirSync(inject('siteDir'), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));

  it('is in no file: words of drafts, old names, words of commits, comments, addresses of mail', () => {
    const leaks = files().filter((file) => /numbat/i.test(file) || /numbat/i.test(readFileSync(file, 'latin1')));
    expect(leaks).toEqual([]);
  });

  it('has no pack: drafts and unlisted notes', () => {
    const packs = files().filter((file) => file.endsWith('versions.json'));
    expect(packs).toHaveLength(17);
    expect(packs.filter((file) => /draft|unlisted/.test(file))).toEqual([]);
  });
});

it('keeps packs small', () => {
  const pack = read('changes/packs/mlops/soil/versions.json');
  expect(gzipSync(pack).length).toBeLessThan(2_000);
});
