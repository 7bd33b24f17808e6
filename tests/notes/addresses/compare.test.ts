import {describe, expect, it} from 'vitest';
import {allReached, goneAddresses, pagesOf} from '../../../src/notes/addresses/compare';
import {formatProblems} from '../../../src/notes/problems';
import {redirectsOf} from '../../../src/notes/redirects/list';
import type {Rename} from '../../../src/notes/redirects/renames';
import {indexWith} from '../notes';

type Texts = Readonly<Record<string, string>>;

function gone(before: Texts, after: Texts, renames: readonly Rename[] = []): string {
  const index = indexWith(after);
  const {redirects} = redirectsOf(index, renames);
  return formatProblems(goneAddresses(pagesOf(indexWith(before)), {index, redirects}));
}

const headed = (...headings: readonly string[]) => headings.map((heading) => `## ${heading}\n`).join('\n');
const front = (line: string, body = '') => `---\n${line}\n---\n\n${body}`;

describe('goneAddresses', () => {
  it.each<[string, Texts, Texts]>([
    ['a tree that has not changed', {'a.md': headed('One')}, {'a.md': headed('One')}],
    ['notes and headings that came', {'a.md': ''}, {'a.md': headed('One'), 'b.md': ''}],
    ['a note that says where it was', {'a.md': headed('One')}, {'b.md': front('redirects: [/a/]', headed('One'))}],
    ['a file that moved under its address', {'a.md': ''}, {'x/b.md': front('slug: /a')}],
    [
      'a heading that says what it was',
      {'a.md': headed('One')},
      {'a.md': front('redirects: ["#one -> #two"]', headed('Two'))},
    ],
    [
      'a heading that another note has now',
      {'a.md': headed('One'), 'b.md': ''},
      {'b.md': front('redirects: [/a/, "/a/#one -> #x"]', headed('X'))},
    ],
    [
      'a note that became a heading of another',
      {'a.md': headed('One')},
      {'b.md': front('redirects: ["/a/ -> #a"]', headed('A'))},
    ],
    [
      'a former id that is kept',
      {'a.md': front('redirects: ["#o -> #one"]', headed('One'))},
      {'a.md': front('redirects: ["#o -> #one"]', headed('One'))},
    ],
    ['a draft, whose address nobody had', {'a.md': front('draft: true')}, {}],
    ['the first page', {'index.md': ''}, {}],
  ])('finds nothing wrong with %s', (_, before, after) => {
    expect(gone(before, after)).toBe('');
  });

  it('takes a rename in the history for a redirect', () => {
    expect(gone({'a.md': ''}, {'b.md': ''}, [{from: 'docs/a.md', to: 'docs/b.md'}])).toBe('');
  });

  it('names each address that is gone, with the line that mends it', () => {
    const before = {
      'a.md': front('title: Worms'),
      'b.md': headed('Step one', 'Step two') + '\nText ^mark\n',
      'c.md': '',
      'd.md': headed('Part'),
      'e.md': front('unlisted: true'),
    };
    const after = {
      'x/worms.md': front('title: Worms'),
      'b.md': headed('Step 1', 'Step two'),
      'c.md': front('draft: true'),
      'd2.md': front('redirects: [/d/]'),
    };
    expect(gone(before, after)).toMatchInlineSnapshot(`
      "docs/a.md:1:1 Nothing is at /a/ any more. (gone-address)
          → Add to \`redirects\` in the front matter of docs/x/worms.md: "/a/"
      docs/b.md:1:1 /b/#^mark leads to no heading any more. (gone-heading)
          → Add to \`redirects\` in its front matter: "#^mark -> #new-id"
      docs/b.md:1:1 /b/#step-one leads to no heading any more. (gone-heading)
          → Add to \`redirects\` in its front matter: "#step-one -> #step-1"
      docs/c.md:1:1 Nothing is at /c/ any more. (gone-address)
          → Add to \`redirects\` in the front matter of the note that says it now: "/c/"
      docs/d2.md:1:1 /d/#part leads to no heading any more. (gone-heading)
          → Add to \`redirects\` in its front matter: "/d/#part -> #new-id"
      docs/e.md:1:1 Nothing is at /e/ any more. (gone-address)
          → Add to \`redirects\` in the front matter of the note that says it now: "/e/"

      6 problems in 5 files"
    `);
  });
});

describe('allReached', () => {
  it('counts pages and what is in them', () => {
    expect(allReached([])).toBe('0 pages and 0 headings (or named blocks) are all reached.');
    expect(allReached([{address: '/a/', ids: ['b']}])).toBe('1 page and 1 heading (or named blocks) are all reached.');
  });
});
