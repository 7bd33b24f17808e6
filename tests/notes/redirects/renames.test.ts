import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {followed, parseRenames} from '../../../src/notes/redirects/renames';

describe('parseRenames', () => {
  it.each([
    ['', []],
    ['R100\0docs/a.md\0docs/b.md\0', [{from: 'docs/a.md', to: 'docs/b.md'}]],
    [
      'R087\0a b.md\0ü.md\0\0\nR100\0R100\0c.md\0',
      [
        {from: 'a b.md', to: 'ü.md'},
        {from: 'R100', to: 'c.md'},
      ],
    ],
    ['M\0a.md\0R100\0a.md\0b.md\0', [{from: 'a.md', to: 'b.md'}]],
    ['R100\0a.md\0', []],
  ])('reads %j', (output, renames) => {
    expect(parseRenames(output)).toEqual(renames);
  });
});

describe('followed', () => {
  it('finds for each path where the file is that left it last', () => {
    const paths = ['a', 'b', 'c', 'd'];
    const moves = fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...paths)), {maxLength: 12});
    fc.assert(
      fc.property(moves, (tried) => {
        // Files by their paths; only moves that can be made are made.
        const files = new Map(paths.slice(0, 2).map((path) => [path, path]));
        const left = new Map<string, string>();
        const renames = tried.flatMap(([from, to]) => {
          const file = files.get(from);
          if (file === undefined || files.has(to)) return [];
          files.delete(from);
          files.set(to, file);
          left.set(from, file);
          return [{from, to}];
        });
        const pathOf = new Map([...files].map(([path, file]) => [file, path]));
        const expected = [...left].filter(([path]) => !files.has(path)).map(([path, file]) => [path, pathOf.get(file)]);
        const found = [...followed(renames)].filter(([path]) => !files.has(path));
        expect(found.sort()).toEqual(expected.sort());
      }),
      {numRuns: 500},
    );
  });
});
