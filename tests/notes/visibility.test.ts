import {describe, expect, it} from 'vitest';
import {unpublishedFolders, visibilityOf} from '../../src/notes/visibility';

const PLAIN = {draft: false, unlisted: false, publish: true};
const of = (marks: Partial<typeof PLAIN>, day?: string, sourcePath = 'docs/a/b.md') =>
  visibilityOf(
    {sourcePath, marks: {...PLAIN, ...marks}, ...(day !== undefined && {day})},
    {
      today: '2026-03-21',
      unpublished: ['docs/private'],
    },
  );

describe('visibilityOf', () => {
  it.each([
    ['an ordinary note', of({}), 'listed'],
    ['a note of today', of({}, '2026-03-21'), 'listed'],
    ['a note of tomorrow', of({}, '2026-03-22'), 'hidden'],
    ['a draft', of({draft: true}), 'hidden'],
    ['an unlisted draft', of({draft: true, unlisted: true}), 'hidden'],
    ['a note not to be published', of({publish: false}), 'hidden'],
    ['an unlisted note', of({unlisted: true}), 'unlisted'],
    ['an unlisted note of tomorrow', of({unlisted: true}, '2026-03-22'), 'hidden'],
    ['a note in an unpublished folder', of({}, undefined, 'docs/private/c.md'), 'hidden'],
    ['a note deep in an unpublished folder', of({}, undefined, 'docs/private/c/d.md'), 'hidden'],
    ['a note in a folder with a longer name', of({}, undefined, 'docs/private-not/c.md'), 'listed'],
  ])('of %s is %s', (_, visibility, expected) => {
    expect(visibility).toBe(expected);
  });
});

describe('unpublishedFolders', () => {
  it('are those whose index says so', () => {
    const note = (sourcePath: string, publish: boolean) => ({sourcePath, marks: {...PLAIN, publish}});
    expect(
      unpublishedFolders([
        note('docs/a/index.mdx', false),
        note('docs/b/README.md', false),
        note('docs/c/index.md', true),
        note('docs/d/e.md', false),
      ]),
    ).toEqual(['docs/a', 'docs/b']);
  });
});
