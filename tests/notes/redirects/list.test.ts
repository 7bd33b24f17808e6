import {describe, expect, it} from 'vitest';
import {redirectsOf} from '../../../src/notes/redirects/list';
import type {Rename} from '../../../src/notes/redirects/renames';
import {formatProblems} from '../../../src/notes/problems';
import {indexWith} from '../notes';

type Texts = Readonly<Record<string, string>>;

/** A note that claims these old addresses. */
const claiming = (...entries: readonly string[]) => `---\nredirects: ${JSON.stringify(entries)}\n---\n\n## New\n`;
/** A note with this line of front matter. */
const marked = (line: string, redirects: readonly string[] = []) =>
  `---\n${line}\nredirects: ${JSON.stringify(redirects)}\n---\n`;
const renamed = (...pairs: readonly (readonly [string, string])[]): Rename[] =>
  pairs.map(([from, to]) => ({from: `docs/${from}`, to: `docs/${to}`}));
const redirects = (texts: Texts, ...pairs: readonly (readonly [string, string])[]) =>
  redirectsOf(indexWith(texts), renamed(...pairs)).redirects;
const problems = (texts: Texts) => formatProblems(redirectsOf(indexWith(texts)).problems);

describe('redirects from front matter', () => {
  it('lead from old addresses to the note, in the order of these', () => {
    expect(redirects({'b.md': claiming('/z/', '/old'), 'a/index.md': claiming('/m.html')})).toEqual([
      {from: '/m.html', to: '/a/'},
      {from: '/old/', to: '/b/'},
      {from: '/z/', to: '/b/'},
    ]);
  });

  it('lead to a heading, and from a part of an old page', () => {
    const texts = {'a.md': claiming('/x/ -> #new', '/y/#one -> #new'), 'b.md': claiming('/y/', '/y/#two')};
    expect(redirects(texts)).toEqual([
      {from: '/x/', to: '/a/#new'},
      {from: '/y/', to: '/b/', anchors: {one: '/a/#new', two: '/b/'}},
    ]);
  });

  it('lead to the first note that claims a part where none claims the whole', () => {
    const texts = {'a.md': claiming('/y/#one -> #new'), 'b.md': claiming('/y/#two')};
    expect(redirects(texts)).toEqual([{from: '/y/', to: '/a/', anchors: {one: '/a/#new', two: '/b/'}}]);
  });

  it('lead to an unlisted note, which asks for it itself, but never to a hidden one', () => {
    const texts = {
      'a.md': marked('unlisted: true', ['/a1/']),
      'b.md': marked('draft: true', ['/b1/']),
      'c.md': marked('publish: false', ['/c1/']),
      'd.md': marked('kind: term\ncreated: 2999-01-01', ['/d1/']),
    };
    expect(redirectsOf(indexWith(texts))).toEqual({redirects: [{from: '/a1/', to: '/a/'}], problems: []});
  });
});

describe('front matter that cannot be followed', () => {
  it('is said with its place and the mend', () => {
    const texts = {
      'a.md': claiming('/b/', '/a/', '/a/#part', '/old/', '/old', '#x -> #nwe', '#new -> #new'),
      'b.md': claiming('/old/', '/old/#part'),
      'h.md': marked('draft: true', ['/old/', '/a/']),
      'k.md': claiming('/h/'),
    };
    expect(problems(texts)).toMatchInlineSnapshot(`
      "docs/a.md:2:13 /b/ is the address of docs/b.md, which a redirect must not hide. (redirect-in-use)
          → Take the entry out, or move the other note.
      docs/a.md:2:19 /a/ is this note’s own address. (redirect-in-use)
          → Take the entry out.
      docs/a.md:2:25 /a/ is this note’s own address. (redirect-in-use)
          → Write "#part -> #new-id".
      docs/a.md:2:44 /old/ stands twice among the redirects. (redirect-twice)
          → Keep one of the two.
      docs/a.md:2:51 The note has no heading or block with the id #nwe. (redirect-target)
      docs/a.md:2:64 #new is the id of a heading or block of this note, so it leads there. (redirect-in-use)
          → Take the entry out, or rename the heading.
      docs/b.md:2:13 /old/ is among the redirects of docs/a.md already. (redirect-twice)
          → Keep one of the two.
      docs/k.md:2:13 /h/ is the address of docs/h.md, which a redirect must not hide. (redirect-in-use)
          → Take the entry out, or move the other note.

      8 problems in 3 files"
    `);
    expect(redirects(texts)).toEqual([{from: '/old/', to: '/a/', anchors: {part: '/b/'}}]);
  });
});

describe('redirects from renames', () => {
  it('are followed to the note that is there now', () => {
    expect(redirects({'c.md': ''}, ['a.md', 'b.md'], ['b.md', 'x/c.md'], ['x/c.md', 'c.md'])).toEqual([
      {from: '/a/', to: '/c/'},
      {from: '/b/', to: '/c/'},
      {from: '/x/c/', to: '/c/'},
    ]);
  });

  it.each<[string, Texts, (readonly [string, string])[]]>([
    ['of a note that is gone', {'x.md': ''}, [['a.md', 'b.md']]],
    ['whose old path is a note again', {'a.md': '', 'b.md': ''}, [['a.md', 'b.md']]],
    ['that were taken back', {'a.md': ''}, [['a.md', 'a.md']]],
    ['of a note whose address stands in its front matter', {'b.md': '---\nslug: /b\n---'}, [['a.md', 'b.md']]],
    [
      'of files that are no notes',
      {'b.md': '', 'q.png': ''},
      [
        ['p.png', 'q.png'],
        ['_a.md', 'b.md'],
        ['x/_y/a.md', 'b.md'],
      ],
    ],
    ['to an unlisted note', {'b.md': '---\nunlisted: true\n---'}, [['a.md', 'b.md']]],
    ['to a hidden note', {'b.md': '---\ndraft: true\n---'}, [['a.md', 'b.md']]],
    ['from the address of a hidden note', {'a.md': '---\ndraft: true\n---', 'b.md': ''}, [['a.md', 'b.md']]],
    ['from the first page', {'b.md': ''}, [['index.md', 'b.md']]],
  ])('leave out those %s', (_, texts, pairs) => {
    expect(redirects(texts, ...pairs)).toEqual([]);
  });

  it('tell nothing of what a hidden note was called, though another note was there too', () => {
    const texts = {'secret.md': '---\ndraft: true\n---', 'open.md': ''};
    expect(redirects(texts, ['plan.md', 'secret.md'], ['plan.md', 'open.md'], ['was.md', 'open.md'])).toEqual([
      {from: '/was/', to: '/open/'},
    ]);
  });

  it('give way to what front matter says', () => {
    expect(redirects({'b.md': '', 'c.md': claiming('/a/')}, ['a.md', 'b.md'])).toEqual([{from: '/a/', to: '/c/'}]);
  });

  it('count for the note that left a path last', () => {
    const texts = {'b.md': '', 'c.md': '', 'd.md': ''};
    expect(redirects(texts, ['a.md', 'x.md'], ['a.md', 'c.md'], ['x.md', 'b.md'])).toEqual([
      {from: '/a/', to: '/c/'},
      {from: '/x/', to: '/b/'},
    ]);
  });

  it('go back and forth without end', () => {
    expect(redirects({'a.md': ''}, ['a.md', 'b.md'], ['b.md', 'a.md'], ['a.md', 'b.md'], ['b.md', 'a.md'])).toEqual([
      {from: '/b/', to: '/a/'},
    ]);
  });
});

it('tells nothing of a name that a note had while readers could not see it', () => {
  const index = indexWith({'c.md': '# C'});
  const renames = renamed(['secret.md', 'b.md'], ['b.md', 'c.md']);
  const wasPublic = (now: string, path: string) => now === 'docs/c.md' && path === 'docs/b.md';
  expect(redirectsOf(index, renames, wasPublic).redirects).toEqual([{from: '/b/', to: '/c/'}]);
});
