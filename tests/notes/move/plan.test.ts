import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {applied, planMove} from '../../../src/notes/move/plan';
import type {MovePlan} from '../../../src/notes/move/types';
import {undoOf} from '../../../src/notes/move/undo';
import {indexWith} from '../notes';

type Texts = Readonly<Record<string, string>>;

/** Notes below `docs` after a plan has been carried out. */
function carriedOut(texts: Texts, plan: MovePlan): Texts {
  const pathOf = (path: string) => plan.moves.find((move) => move.from === path)?.to ?? path;
  const after = Object.entries(texts).map(([name, text]) => {
    const edits = plan.edits.filter(({sourcePath}) => sourcePath === `docs/${name}`);
    return [pathOf(`docs/${name}`).replace('docs/', ''), applied(text, edits)];
  });
  return Object.fromEntries(after);
}

/** The plan of a move below `docs`, the notes after it, and those after it has been undone. */
function moved(texts: Texts, from: string, to: string): {plan: MovePlan; after: Texts; undone: Texts} {
  const textOf = (sourcePath: string) => ({sourcePath, text: texts[sourcePath.replace('docs/', '')] ?? ''});
  const plan = planMove({index: indexWith(texts), from: `docs/${from}`, to: `docs/${to}`, textOf});
  const after = carriedOut(texts, plan);
  return {plan, after, undone: carriedOut(after, undoOf(plan, textOf))};
}

describe('planMove', () => {
  it.each([
    ['no name that still leads there', '[[b|x]]', 'b.mdx', '[[b|x]]'],
    ['a name that would mean two notes', '[[b|x]]', 'sub/b.md', '[[sub/b|x]]'],
    ['a name that changes', '[[b#One|x]] ![[B]]', 'c.md', '[[c#One|x]] ![[c]]'],
    ['a title', '[[Bee]]', 'c.md', '[[Bee]]'],
    ['a path', '[x](b.md#one "t")', 'sub/b.md', '[x](sub/b.md#one "t")'],
    ['a path with a point before it', '[x](./b.md)', 'sub/my b.md', '[x](./sub/my%20b.md)'],
    ['a path between angles', '[x](<./b.md>) [y](<other one.md>)', 'sub/c.md', '[x](<./sub/c.md>) [y](<other one.md>)'],
    ['a definition', '[x][y]\n\n[y]: b.md#one', 'c.md', '[x][y]\n\n[y]: c.md#one'],
    ['a path from the root', '[x](/b.md)', 'sub/b.md', '[x](/sub/b.md)'],
    ['a path from the site', '[x](@site/docs/b.md)', 'sub/b.md', '[x](@site/docs/sub/b.md)'],
    ['an address', '[x](/b/#one) [y](/b)', 'sub/b.md', '[x](/sub/b/#one) [y](/sub/b)'],
    ['a name in a table', '| a |\n|-|\n| [[b\\|x]] |', 'c.md', '| a |\n|-|\n| [[c\\|x]] |'],
    ['code', '`[[b]]` [[b]]', 'c.md', '`[[b]]` [[c]]'],
    ['a name that another note would take over', '[[b]]', 'deep/er/b.md', '[[er/b]]'],
  ])('rewrites %s', (_, text, to, expected) => {
    const {plan, after} = moved(
      {'a.md': text, 'b.md': '---\ntitle: Bee\n---\n\n# One', 'far/b.md': '', 'other one.md': ''},
      'b.md',
      to,
    );
    expect(after['a.md']).toBe(expected);
    expect(plan.problems).toEqual([]);
  });

  it('rewrites the links of the note that moves and takes its own pictures along', () => {
    const texts = {
      'a.md': '![own](img/own.png) ![[shared.png]] [b](b.md) [[b]] [self](a.md#x) [gone](gone.md)',
      'b.md': '![](shared.png)',
      'img/own.png': '',
      'shared.png': '',
    };
    const {plan, after} = moved(texts, 'a.md', 'sub/c.md');
    expect(plan.moves).toEqual([
      {from: 'docs/a.md', to: 'docs/sub/c.md'},
      {from: 'docs/img/own.png', to: 'docs/sub/img/own.png'},
    ]);
    expect(after['sub/c.md']).toBe(
      '![own](img/own.png) ![[shared.png]] [b](../b.md) [[b]] [self](c.md#x) [gone](../gone.md)',
    );
    expect(plan.redirects).toEqual([{from: '/a/', to: '/sub/c/'}]);
  });

  it('moves a folder with all that is in it', () => {
    const texts = {'x/a.md': '[b](b.md) [c](../c.md)', 'x/b.md': '', 'x/p.png': '', 'c.md': '[[x/a]] [a](x/a.md)'};
    const {plan, after} = moved(texts, 'x', 'y/z');
    expect(plan.moves.map(({to}) => to)).toEqual(['docs/y/z/a.md', 'docs/y/z/b.md', 'docs/y/z/p.png']);
    expect(after).toEqual({
      'y/z/a.md': '[b](b.md) [c](../../c.md)',
      'y/z/b.md': '',
      'y/z/p.png': '',
      'c.md': '[[a]] [a](y/z/a.md)',
    });
    expect(plan.redirects.map(({to}) => to)).toEqual(['/y/z/a/', '/y/z/b/']);
  });

  it('needs no redirect for a note whose address stands in its front matter', () => {
    expect(moved({'a.md': '---\nslug: /here\n---'}, 'a.md', 'x/b.md').plan.redirects).toEqual([]);
  });

  it('says when a file is in the way', () => {
    const {plan} = moved({'x/a.md': '', 'x/b.md': '', 'y/b.md': ''}, 'x', 'y');
    expect(plan.problems).toMatchObject([{sourcePath: 'docs/x/b.md', rule: 'in-the-way'}]);
  });

  it('says when a name cannot be written in a link', () => {
    const {plan} = moved({'a.md': 'Text [[b]]', 'b.md': ''}, 'b.md', 'c#.md');
    expect(plan.problems).toMatchObject([{rule: 'unwritable-link', place: {line: 1, column: 6}}]);
  });
});

const NAMES = ['a.md', 'b.mdx', 'x/a.md', 'x/index.md', 'x/y/c.md', 'z/b.md', 'z/my note.md'];
const PLACES = [...NAMES, 'new.md', 'x/new name.md', 'z/z/a.md', 'x/y/index.md'];
const TARGETS = ['a', 'b', 'x/a', 'x', 'c', 'y/c', 'my note', '../a', './b', '/z/b', 'Alpha', 'p.png', 'none'];
const PATHS = [
  'a.md',
  'b.mdx',
  '../a.md',
  'x/index.md#one',
  './y/c.md',
  '../z/my%20note.md',
  '/x/',
  '/z/b',
  'p.png',
  'no.md',
];

const bodies = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TARGETS).map((target) => `[[${target}#One|label]]`),
      fc.constantFrom(...TARGETS).map((target) => `![[${target}]]`),
      fc.constantFrom(...PATHS).map((target) => `[text](${target})`),
      fc.constantFrom(...PATHS).map((target, n = 0) => `![alt][r${n}]\n\n[r${n}]: ${target}`),
    ),
    {maxLength: 4},
  )
  .map((links) => `# Alpha\n\n## One\n\n${links.join('\n\n')}\n`);
const wikis = fc
  .tuple(fc.array(bodies, {minLength: NAMES.length, maxLength: NAMES.length}), fc.subarray(NAMES, {minLength: 2}))
  .map(([texts, names]): Texts => ({
    ...Object.fromEntries(names.map((name) => [name, texts[NAMES.indexOf(name)] ?? ''])),
    'p.png': '',
    'x/p.png': '',
  }));

describe('whatever moves', () => {
  it('every link leads where it led, and what is undone is as it was, byte for byte', () => {
    fc.assert(
      fc.property(wikis, fc.nat(), fc.constantFrom(...PLACES), (texts, nth, to) => {
        const notes = Object.keys(texts).filter((name) => !name.endsWith('.png'));
        const from = notes[nth % notes.length] ?? '';
        fc.pre(!(to in texts));
        const {plan, after, undone} = moved(texts, from, to);
        expect(undone).toEqual(texts);
        const pathOf = (path: string) => plan.moves.find((move) => move.from === path)?.to ?? path;
        const [before, now] = [indexWith(texts), indexWith(after)];
        for (const [sourcePath, links] of before.links) {
          const others = now.links.get(pathOf(sourcePath)) ?? [];
          expect(others).toHaveLength(links.length);
          for (const [n, {link, resolved}] of links.entries()) {
            const other = others[n];
            expect(other?.link.form).toBe(link.form);
            if (resolved.destination === undefined) continue;
            expect(other?.resolved.destination).toEqual({
              ...resolved.destination,
              sourcePath: pathOf(resolved.destination.sourcePath),
            });
          }
        }
        expect(plan.problems).toEqual([]);
      }),
      {numRuns: 100},
    );
  });
});
