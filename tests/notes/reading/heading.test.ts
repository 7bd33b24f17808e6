import headings from '@docusaurus/mdx-loader/lib/remark/headings';
import fc from 'fast-check';
import type {Root} from 'mdast';
import {VFile} from 'vfile';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import {indexOf} from '../../../src/notes/graph/build';
import {readNote} from '../../../src/notes/reading/note';
import {parseNote} from '../../../src/notes/reading/parse';
import {transformWikilinks} from '../../../src/notes/transform/wikilinks';
import {TODAY} from '../notes';

/** The ids that Docusaurus gives the headings of a text when wikilinks have become links. */
async function idsOnPage(sourcePath: string, text: string): Promise<unknown[]> {
  const tree: Root = parseNote(sourcePath, text);
  const index = indexOf({root: 'docs', notes: [readNote({sourcePath, text})], today: TODAY});
  transformWikilinks(tree, {sourcePath, index, bodyLine: 1, treeOf: () => undefined});
  await unified().use(headings, {anchorsMaintainCase: false}).run(tree, new VFile());
  const ids: unknown[] = [];
  visit(tree, 'heading', (heading) => void ids.push(heading.data?.hProperties?.id));
  return ids;
}

const words = fc.constantFrom(
  ...'Use it [[Note]] [[Note#One|the one]] `code` *and* [x](y.md) ![alt](z.png) <b>b</b> {#own} <!--#mine--> ^k é ! - &amp;'.split(
    ' ',
  ),
);
const lines = fc.tuple(fc.constantFrom('#', '##', '> ##', '- ###'), fc.array(words, {maxLength: 5}));

describe('ids of headings', () => {
  it('are those that Docusaurus gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lines, {maxLength: 6}), async (all) => {
        const text = all.map(([sign, parts]) => `${sign} ${parts.join(' ')}`).join('\n\n');
        const ids = readNote({sourcePath: 'docs/a.md', text}).headings.map(({id}) => id);
        expect(ids).toEqual(await idsOnPage('docs/a.md', text));
      }),
      {numRuns: 120},
    );
  });

  it('are so in MDX', async () => {
    const text = '## A {/* #own */}\n\n## B {1 + 1}\n\n## <Term>C</Term>\n\n## A\n\n## A';
    const ids = readNote({sourcePath: 'docs/a.mdx', text}).headings.map(({id}) => id);
    expect(ids).toEqual(await idsOnPage('docs/a.mdx', text));
    expect(ids).toEqual(['own', 'b-1--1', 'c', 'a', 'a-1']);
  });
});
