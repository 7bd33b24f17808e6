import {describe, expect, it} from 'vitest';
import {addressPart} from '../../../../../src/import/dialects/hugo/site/address';
import {pathOfUrl} from '../../../../../src/import/dialects/hugo/site/own';
import {surveyOfSite} from '../../../../../src/import/dialects/hugo/survey';
import {sourceOf} from '../../../source';

/** The addresses of a page of a site with these settings. */
function addressesOf(path: string, front: string, settings = ''): readonly string[] | undefined {
  const source = sourceOf({'hugo.toml': settings, [`content/${path}`]: `---\n${front}\n---\nText`});
  return surveyOfSite(source).pages[0]?.addresses;
}

const DATED = 'date: 2024-03-09\ntitle: Hello, World!';

describe('the address of a page', () => {
  it.each([
    ['a.md', '', ['/a/']],
    ['Beds/North Bed.md', '', ['/beds/north-bed/']],
    ['beds/index.md', '', ['/beds/']],
    ['beds/_index.md', '', ['/beds/']],
    ['_index.md', '', []],
    ['beds/a.md', 'slug: B c', ['/beds/b-c/']],
    ['beds/a.md', 'url: /x/y.html', ['/x/y.html/']],
    ['beds/a.md', 'aliases: [/old, near, ../far/]', ['/beds/a/', '/old/', '/beds/near/', '/far/']],
  ])('%s with «%s» is %j', (path, front, addresses) => {
    expect(addressesOf(path, front)).toEqual(addresses);
  });

  it.each([
    ['/:year/:month/:day/:title/', '/2024/03/09/hello-world/'],
    ['/:section/:filename/', '/posts/a/'],
    ['/:sections/:slug', '/posts/old/hello-world/'],
    ['/n/:year-:monthname/:slugorcontentbasename', '/n/2024-march/a/'],
  ])('follows the pattern %s', (pattern, address) => {
    expect(addressesOf('posts/old/a.md', DATED, `[permalinks]\nposts = "${pattern}"`)).toEqual([address]);
  });

  it('is left out where only Hugo knows it', () => {
    expect(addressesOf('posts/a.md', DATED, '[permalinks]\nposts = "/:yearday/"')).toEqual([]);
    expect(addressesOf('posts/a.md', 'title: No day', '[permalinks]\nposts = "/:year/"')).toEqual([]);
  });

  it('names its language, unless it is the first', () => {
    const settings = '[languages.en]\n[languages.de]\n';
    expect(addressesOf('a.de.md', '', settings)).toEqual(['/de/a/']);
    expect(addressesOf('a.en.md', '', settings)).toEqual(['/a/']);
  });

  it('can be that of a file', () => {
    expect(addressesOf('beds/a.md', '', 'uglyURLs = true')).toEqual(['/beds/a.html']);
  });
});

describe('addressPart', () => {
  it.each([
    ['Hello, World!', 'hello-world'],
    ['C# & Go', 'c-go'],
    ['Über_uns 1.2', 'über_uns-1.2'],
    ['--', ''],
  ])('of %s is %s', (text, part) => {
    expect(addressPart(text)).toBe(part);
  });
});

describe('pathOfUrl', () => {
  it.each([
    ['https://a.example/blog/b/#c', '/b/#c'],
    ['http://A.example/blog', '/'],
    ['//a.example/blog?x', '/?x'],
    ['https://a.example/blogs/', undefined],
    ['https://b.example/', undefined],
    ['/blog/b/', undefined],
  ])('of %s is %s', (url, path) => {
    expect(pathOfUrl(url, {baseUrl: 'https://a.example/blog/'})).toBe(path);
  });

  it('is nothing where the site does not say where it is', () => {
    expect([{}, {baseUrl: '/'}, {baseUrl: ''}].map((site) => pathOfUrl('/a/', site))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
