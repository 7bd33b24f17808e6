import {describe, expect, it} from 'vitest';
import {linkProblems} from '../../../src/notes/graph/problems';
import {indexWith} from '../notes';

const NOTES = {
  'guides/index.mdx': '---\ntitle: Guides\n---\n\n## All of them',
  'guides/deploy.mdx': "# Deploy\n\n## What's new?\n\n### Steps\n\nText ^b1\n\n## Steps\n\n## Own {/* #mine */}",
  'guides/map.svg': '',
  'other/read.md': '---\nslug: /elsewhere\n---\n\nText',
  'journal/2026-01-02-one.md': '---\nslug: one\n---\n\nText',
  'journal/2026-01-03-two.md': 'Text',
  'twins/x/same.md': '',
  'twins/y/same.md': '',
};

/** Where a link in `docs/guides/from.md` leads, else the rule that it breaks. */
function lead(link: string): string | undefined {
  const index = indexWith({...NOTES, 'guides/from.md': `# Here\n\n${link}`});
  const {resolved} = (index.links.get('docs/guides/from.md') ?? [])[0] ?? {};
  if (resolved?.fault !== undefined) return resolved.fault.rule;
  const {sourcePath, anchor} = resolved?.destination ?? {};
  return sourcePath && `${sourcePath.replace('docs/', '')}${anchor === undefined ? '' : `#${anchor}`}`;
}

describe('a wikilink', () => {
  it.each([
    ['[[deploy]]', 'guides/deploy.mdx'],
    ['[[Deploy#steps]]', 'guides/deploy.mdx#steps'],
    ['[[deploy#What s new]]', 'guides/deploy.mdx#whats-new'],
    ["[[deploy#What's new?#Steps]]", 'guides/deploy.mdx#steps'],
    ["[[deploy#Steps#What's new?]]", 'unknown-heading'],
    ['[[deploy#mine]]', 'guides/deploy.mdx#mine'],
    ['[[deploy#Own]]', 'guides/deploy.mdx#mine'],
    ['[[deploy^B1]]', 'guides/deploy.mdx#^b1'],
    ['[[deploy#^b1]]', 'guides/deploy.mdx#^b1'],
    ['[[deploy#^b2]]', 'unknown-block'],
    ['[[deploy#Nowhere]]', 'unknown-heading'],
    ['[[#here]]', 'guides/from.md#here'],
    ['[[same]]', 'ambiguous-note'],
    ['[[x/same]]', 'twins/x/same.md'],
    ['![[map.svg|300]]', 'guides/map.svg'],
    ['[[nowhere]]', 'unknown-note'],
    ['[[named]]\n\n[named]: ../other/read.md', 'other/read.md'],
  ])('%s leads to %s', (link, destination) => {
    expect(lead(link)).toBe(destination);
  });
});

describe('an ordinary link', () => {
  it.each([
    ['[x](deploy.mdx)', 'guides/deploy.mdx'],
    ['[x](./deploy.mdx#steps-1)', 'guides/deploy.mdx#steps-1'],
    ['[x](deploy.mdx#^b1)', 'guides/deploy.mdx#^b1'],
    ['[x](deploy.mdx#made-by-a-component)', 'guides/deploy.mdx'],
    ['[x](../other/read.md?a#b)', 'other/read.md'],
    ['[x](/other/read.md)', 'other/read.md'],
    ['[x](@site/docs/other/read.md)', 'other/read.md'],
    ['[x](#here)', 'guides/from.md#here'],
    ['[x](/guides/deploy/)', 'guides/deploy.mdx'],
    ['[x](/guides/deploy)', 'guides/deploy.mdx'],
    ['[x](/guides/)', 'guides/index.mdx'],
    ['[x](../deploy)', 'guides/deploy.mdx'],
    ['[x](/elsewhere)', 'other/read.md'],
    ['[x](/journal/one/)', 'journal/2026-01-02-one.md'],
    ['[x](/journal/2026/01/03/two/)', 'journal/2026-01-03-two.md'],
    ['[x](deploy)', 'guides/deploy.mdx'],
    ['[x](../guides)', 'guides/index.mdx'],
    ['![x](map.svg)', 'guides/map.svg'],
    ['![x][m]\n\n[m]: map.svg', 'guides/map.svg'],
    ['[x](/tags/)', undefined],
    ['![x](/img/of-the-site.png)', undefined],
    ['[x](Deploy.mdx)', 'unknown-note'],
    ['![x](nowhere.png)', 'unknown-note'],
    ['[x](../../../up.md)', 'unknown-note'],
  ])('%s leads to %s', (link, destination) => {
    expect(lead(link)).toBe(destination);
  });
});

describe('linkProblems', () => {
  it('says of each link what is wrong, where, and what is near', () => {
    const index = indexWith({
      ...NOTES,
      'a.mdx':
        '---\ntitle: A\n---\n\n[[deplyo]], [[zzzzzzzzzzzz]],\n[[same]] and [[deploy#Step]].\n\n[x](gudes.mdx) [[deploy^b2]]',
      'draft.mdx': '---\ntitle: Draft\ndraft: true\n---\n\n[[Draft#x]]',
      'b.mdx': '[[draft]]',
    });
    const found = linkProblems(index).map(({sourcePath, place, rule, message, mend}) => [
      `${sourcePath}:${place.line}:${place.column} ${rule}`,
      message,
      mend,
    ]);
    expect(found).toEqual([
      ['docs/a.mdx:5:1 unknown-note', 'There is no note or file [[deplyo]].', 'Perhaps «Deploy».'],
      ['docs/a.mdx:5:13 unknown-note', 'There is no note or file [[zzzzzzzzzzzz]].', undefined],
      [
        'docs/a.mdx:6:1 ambiguous-note',
        '[[same]] may mean 2 notes.',
        'Write more of the path: «docs/twins/x/same.md» or «docs/twins/y/same.md».',
      ],
      ['docs/a.mdx:6:14 unknown-heading', 'There is no heading «Step» in docs/guides/deploy.mdx.', 'Perhaps «Steps».'],
      ['docs/a.mdx:8:1 unknown-note', 'There is no note or file «gudes.mdx».', 'Perhaps «Guides».'],
      ['docs/a.mdx:8:16 unknown-block', 'There is no block «^b2» in docs/guides/deploy.mdx.', 'Perhaps «b1».'],
      [
        'docs/b.mdx:1:1 hidden-note',
        '[[draft]] leads to a note that is not published.',
        'Publish the note, or say it without the link.',
      ],
      ['docs/draft.mdx:6:1 unknown-heading', 'There is no heading «x» in docs/draft.mdx.', undefined],
    ]);
  });
});
