import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {editHref, hostLinks, newNoteHref} from '../../src/edit/host';

const HOST = {repositoryUrl: 'https://github.com/ada/garden', branch: 'main'};
const page = 'https://ada.github.io/garden/humus/';

describe('editHref', () => {
  it.each([
    ['docs/a.mdx', 'https://github.com/ada/garden/edit/main/docs/a.mdx'],
    ['docs/What now?.mdx', 'https://github.com/ada/garden/edit/main/docs/What%20now%3F.mdx'],
    ['docs/50% #1.mdx', 'https://github.com/ada/garden/edit/main/docs/50%25%20%231.mdx'],
    ['docs/köln/日本.mdx', 'https://github.com/ada/garden/edit/main/docs/k%C3%B6ln/%E6%97%A5%E6%9C%AC.mdx'],
  ])('gives %s an address in the editor', (sourcePath, href) => {
    expect(editHref({...HOST, sourcePath})).toBe(href);
  });

  it('keeps a branch with slashes', () => {
    expect(editHref({...HOST, branch: 'ada/peas', sourcePath: 'docs/a.mdx'})).toBe(
      'https://github.com/ada/garden/edit/ada/peas/docs/a.mdx',
    );
  });

  it('gives an address whose path is the note’s again', () => {
    const part = fc.string({unit: 'grapheme', minLength: 1, maxLength: 8}).filter((text) => !/^\.*$|\//.test(text));
    fc.assert(
      fc.property(fc.array(part, {minLength: 1, maxLength: 4}), (parts) => {
        const sourcePath = parts.join('/');
        const {origin, pathname, search, hash} = new URL(editHref({...HOST, sourcePath}));
        expect(`${origin}${search}${hash}`).toBe('https://github.com');
        expect(decodeURIComponent(pathname)).toBe(`/ada/garden/edit/main/${sourcePath}`);
      }),
    );
  });
});

describe('newNoteHref', () => {
  const partsOf = (title: string) => {
    const {origin, pathname, searchParams} = new URL(newNoteHref({...HOST, title}));
    return {form: origin + pathname, name: searchParams.get('filename'), text: searchParams.get('value') ?? ''};
  };

  it.each([
    ['Data drift', 'data-drift.mdx'],
    ['What’s new in C++?', 'what-s-new-in-c.mdx'],
    ['Über Köln', 'uber-koln.mdx'],
    ['  a / b  ', 'a-b.mdx'],
    ['../../x', 'x.mdx'],
    ['ガラス', 'ガラス.mdx'],
    ['हिन्दी', 'हिन्दी.mdx'],
    ['한국어', '한국어.mdx'],
    ['???', 'new-note.mdx'],
    ['', 'new-note.mdx'],
  ])('names the file of «%s» %s', (title, name) => {
    expect(partsOf(title)).toMatchObject({form: 'https://github.com/ada/garden/new/main/docs', name});
  });

  it('fills the form in with front matter that is read as it was meant, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 30}), (title) => {
        const [, front = '', rest] = partsOf(title).text.split(/^---$/mu);
        expect(parse(front)).toMatchObject({title, kind: 'concept', status: 'seedling', tags: []});
        expect(rest).toBe('\n');
      }),
    );
  });

  it('gives a file name that is one, in lower case', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 30}), (title) => {
        expect(partsOf(title).name).toMatch(/^[\p{Ll}\p{Lm}\p{Lo}\p{N}][^\s/\\?#%]*\.mdx$/u);
      }),
    );
  });
});

describe('hostLinks', () => {
  const linksOf = (sourcePath: string, of = page) => hostLinks({editUrl: editHref({...HOST, sourcePath}), page: of});

  it('gives the history of the note', () => {
    expect(linksOf('docs/What now?.mdx').history).toBe(
      'https://github.com/ada/garden/commits/main/docs/What%20now%3F.mdx',
    );
  });

  it.each(['docs/edit/a.mdx', 'docs/how-to/edit/notes/edit/a.mdx'])('gives the history of %s, whole', (sourcePath) => {
    expect(linksOf(sourcePath).history).toBe(`https://github.com/ada/garden/commits/main/${sourcePath}`);
  });

  it.each([
    [page, 'https%3A%2F%2Fada.github.io%2Fgarden%2Fhumus%2F'],
    ['https://a.example/b/?c&d=e#f', 'https%3A%2F%2Fa.example%2Fb%2F%3Fc%26d%3De%23f'],
  ])('fills the page %s in on the form for a problem', (address, filled) => {
    const {report} = linksOf('docs/a.mdx', address);
    expect(report).toBe(`https://github.com/ada/garden/issues/new?template=problem.yml&page=${filled}`);
    expect(new URL(report).searchParams.get('page')).toBe(address);
  });
});
