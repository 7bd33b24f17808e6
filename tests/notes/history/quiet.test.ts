import {describe, expect, it} from 'vitest';
import {lineagesOf} from '../../../src/notes/history/lineage';
import type {Commit} from '../../../src/notes/history/log';
import {isBelow, spokenBy} from '../../../src/notes/history/quiet';
import {commit} from './commits';

const LISTED = ['docs/a.mdx', 'docs/b.mdx', 'docs/guides/c.mdx'];
const HIDDEN = ['docs/draft.mdx', 'docs/private/secret.mdx', 'docs/quiet/draft.mdx'];

/** Whether the words of the first commit may be shown; the others are its past. */
function isSpoken(commits: readonly Commit[], hiddenThen: readonly string[] = []): boolean {
  const sourcePaths = [...LISTED, ...HIDDEN];
  const scope = {
    notesDir: 'docs',
    sourcePaths,
    isListed: (path: string) => LISTED.includes(path),
    unpublished: ['docs/private'],
    wasPublic: ({content = ''}: {readonly content?: string}) => !hiddenThen.includes(content),
  };
  const [first] = commits;
  return first !== undefined && spokenBy(scope, lineagesOf(commits, sourcePaths))(first);
}

describe('spokenBy', () => {
  it.each<[string, Commit[]]>([
    [
      'of listed notes',
      [
        commit(1, [
          ['M', 'docs/a.mdx'],
          ['A', 'docs/b.mdx'],
        ]),
      ],
    ],
    [
      'of what is no note',
      [
        commit(1, [
          ['M', 'docs/a.mdx'],
          ['M', 'src/secret.mdx'],
          ['M', 'package.json'],
        ]),
      ],
    ],
    [
      'of a note that is renamed',
      [commit(2, [['R', 'docs/old.mdx → docs/a.mdx']]), commit(1, [['A', 'docs/old.mdx']])],
    ],
    [
      'of the list of tags',
      [
        commit(1, [
          ['M', 'docs/a.mdx'],
          ['M', 'docs/tags.yml'],
        ]),
      ],
    ],
    ['of a picture beside listed notes', [commit(1, [['M', 'docs/guides/pictures/c.png']])]],
  ])('shows the words of a commit %s', (_, commits) => {
    expect(isSpoken(commits)).toBe(true);
  });

  it.each<[string, Commit[]]>([
    [
      'a hidden note',
      [
        commit(1, [
          ['M', 'docs/a.mdx'],
          ['M', 'docs/draft.mdx'],
        ]),
      ],
    ],
    [
      'a note that is gone',
      [
        commit(1, [
          ['M', 'docs/a.mdx'],
          ['M', 'docs/gone.mdx'],
        ]),
      ],
    ],
    [
      'a note that is no page',
      [
        commit(1, [
          ['M', 'docs/a.mdx'],
          ['M', 'docs/_part.mdx'],
        ]),
      ],
    ],
    [
      'a note that goes',
      [
        commit(1, [
          ['M', 'docs/a.mdx'],
          ['D', 'docs/gone.mdx'],
        ]),
      ],
    ],
    ['a folder that is not published', [commit(1, [['R', 'docs/private/a.mdx → docs/a.mdx']])]],
    [
      'a picture beside hidden notes alone',
      [
        commit(1, [
          ['M', 'docs/a.mdx'],
          ['M', 'docs/quiet/draft.png'],
        ]),
      ],
    ],
    ['a picture in a folder that is not published', [commit(1, [['M', 'docs/private/x/y.png']])]],
    ['branches', [commit(1, [['M', 'docs/a.mdx']], {isMerge: true})]],
  ])('shows no words of a commit that may speak of %s', (_, commits) => {
    expect(isSpoken(commits)).toBe(false);
  });

  it('shows no words of a commit of a note that was hidden then', () => {
    const past = commit(1, [
      ['A', 'docs/a.mdx', 'draft'],
      ['A', 'docs/b.mdx'],
    ]);
    expect(isSpoken([past], ['draft'])).toBe(false);
    expect(isSpoken([past])).toBe(true);
  });
});

describe('isBelow', () => {
  it.each([
    ['docs/a/b.mdx', true],
    ['docs/a/b/c.mdx', true],
    ['docs/ab.mdx', false],
    ['docs/a', false],
  ])('says of %s in docs/a %s', (path, below) => {
    expect(isBelow(path, ['docs/a'])).toBe(below);
  });
});
