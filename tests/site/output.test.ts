import {readFileSync} from 'node:fs';
import path from 'node:path';
import {XMLParser, XMLValidator} from 'fast-xml-parser';
import {describe, expect, inject, it} from 'vitest';

const read = (file: string) => readFileSync(path.join(inject('siteDir'), file), 'utf8');
const parseXml = (file: string): unknown => {
  const xml = read(file);
  expect(XMLValidator.validate(xml)).toBe(true);
  return new XMLParser({ignoreAttributes: false, attributeNamePrefix: '@'}).parse(xml);
};

describe('feeds of the journal', () => {
  it('RSS has what RSS 2.0 asks for', () => {
    expect(parseXml('journal/rss.xml')).toMatchObject({
      rss: {
        '@version': '2.0',
        channel: {
          title: 'Fieldnotes journal',
          link: 'https://notes.example/notes-of-mine/journal/',
          description: 'What happened, by date.',
          item: {
            title: 'First frost',
            link: 'https://notes.example/notes-of-mine/journal/first-frost/',
            guid: expect.anything(),
            pubDate: 'Thu, 01 Feb 2024 00:00:00 GMT',
          },
        },
      },
    });
  });

  it('Atom has what RFC 4287 asks for', () => {
    expect(parseXml('journal/atom.xml')).toMatchObject({
      feed: {
        '@xmlns': 'http://www.w3.org/2005/Atom',
        id: expect.stringContaining('https://notes.example/'),
        title: 'Fieldnotes journal',
        updated: '2024-02-01T00:00:00.000Z',
        entry: {
          id: 'https://notes.example/notes-of-mine/journal/first-frost/',
          updated: '2024-02-01T00:00:00.000Z',
          link: {'@href': 'https://notes.example/notes-of-mine/journal/first-frost/'},
        },
      },
    });
  });

  it('JSON Feed has what version 1 asks for', () => {
    expect(JSON.parse(read('journal/feed.json'))).toMatchObject({
      version: 'https://jsonfeed.org/version/1',
      title: 'Fieldnotes journal',
      items: [
        {
          id: 'https://notes.example/notes-of-mine/journal/first-frost/',
          url: 'https://notes.example/notes-of-mine/journal/first-frost/',
          title: 'First frost',
          date_modified: '2024-02-01T00:00:00.000Z',
        },
      ],
    });
  });
});

describe('addresses', () => {
  it('the site is below the path that the environment names', () => {
    expect(read('index.html')).toContain('href=/notes-of-mine/assets/css/');
    expect(read('index.html')).toContain('href=https://notes.example/notes-of-mine/');
  });

  it('the sitemap names notes and lists, and no tag, draft or unlisted note', () => {
    const sitemap = read('sitemap.xml');
    for (const address of ['', 'mlops/soil/', 'glossary/compost/', 'journal/first-frost/', 'changes/']) {
      expect(sitemap).toContain(`<loc>https://notes.example/notes-of-mine/${address}</loc>`);
    }
    expect(sitemap).not.toMatch(/tags|draft|unlisted/);
  });

  it('a note links to its source, its history and the form for a problem', () => {
    const html = read('mlops/soil/index.html');
    const repository = 'https://github.com/[^/]+/[^/]+';
    expect(html).toMatch(new RegExp(`${repository}/edit/main/tests/fixtures/notes/mlops/soil.mdx`));
    expect(html).toMatch(new RegExp(`${repository}/commits/main/tests/fixtures/notes/mlops/soil.mdx`));
    expect(html).toMatch(new RegExp(`${repository}/issues/new\\?template=problem.yml`));
  });
});
