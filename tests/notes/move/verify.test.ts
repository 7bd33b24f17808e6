import {describe, expect, it} from 'vitest';
import type {MovePlan} from '../../../src/notes/move/types';
import {strayLinks} from '../../../src/notes/move/verify';
import {indexOf} from '../../../src/notes/graph/build';
import {readNote} from '../../../src/notes/reading/note';
import {TODAY} from '../notes';

/** What strays when files are moved and nothing is written anew; parts begin with an underscore. */
function strayIn(texts: Readonly<Record<string, string>>, moves: Readonly<Record<string, string>>): string[] {
  const all = Object.entries(texts).map(([name, text]) => ({sourcePath: `docs/${name}`, text}));
  const isNote = (sourcePath: string) => /\/[^_/][^/]*\.mdx$/.test(sourcePath);
  const [notes, others] = [
    all.filter(({sourcePath}) => isNote(sourcePath)),
    all.filter(({sourcePath}) => !isNote(sourcePath)),
  ];
  const files = others.map(({sourcePath}) => sourcePath);
  const index = indexOf({root: 'docs', notes: notes.map(readNote), files, today: TODAY});
  const textOf = (path: string) => all.find(({sourcePath}) => sourcePath === path) ?? {sourcePath: path, text: ''};
  const plan: MovePlan = {
    moves: Object.entries(moves).map(([from, to]) => ({from: `docs/${from}`, to: `docs/${to}`})),
    edits: [],
    redirects: [],
    problems: [],
  };
  return strayLinks(plan, {index, textOf, others}).map(
    ({sourcePath, place, message}) => `${sourcePath}:${place.line}:${place.column} ${message}`,
  );
}

const PART = "import Part from './_part.mdx';\n\n<Part />\n";

describe('strayLinks', () => {
  it.each([
    ['a link', {'a.mdx': 'See [b](b.mdx).', 'b.mdx': ''}, {'b.mdx': 'x/c.mdx'}, 'docs/a.mdx:1:5 «b.mdx»'],
    [
      'an import of a part that moves',
      {'a.mdx': PART, '_part.mdx': ''},
      {'_part.mdx': 'x/_part.mdx'},
      'docs/a.mdx:1:19 «./_part.mdx»',
    ],
    [
      'an import in a note that moves',
      {'a.mdx': PART, '_part.mdx': ''},
      {'a.mdx': 'x/a.mdx'},
      'docs/a.mdx:1:19 «./_part.mdx»',
    ],
    ['a link in a part', {'_part.mdx': 'See [[b]].', 'b.mdx': ''}, {'b.mdx': 'c.mdx'}, 'docs/_part.mdx:1:5 «b»'],
    [
      'an import in a part that moves',
      {'x/_part.mdx': "import a from './a.png';", 'x/a.png': ''},
      {'x/_part.mdx': '_part.mdx'},
      'docs/x/_part.mdx:1:16 «./a.png»',
    ],
  ])('finds %s', (_, texts, moves, expected) => {
    const stray = strayIn(texts as Readonly<Record<string, string>>, moves as Readonly<Record<string, string>>);
    expect(stray).toEqual([`${expected} would lead elsewhere after the move.`]);
  });

  it('finds nothing where importing and imported files move together', () => {
    expect(strayIn({'a.mdx': PART, '_part.mdx': ''}, {'a.mdx': 'x/a.mdx', '_part.mdx': 'x/_part.mdx'})).toEqual([]);
  });
});
