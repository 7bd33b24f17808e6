import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type {Root} from 'mdast';
import {describe, expect, it} from 'vitest';
import {parseFrontMatter} from '../../../../src/notes/frontmatter';
import {partsOfBody, type BodyParts} from '../../../../src/notes/reading/body';
import {bodyPlaceOf} from '../../../../src/notes/reading/offsets';
import {parseNote} from '../../../../src/notes/reading/parse';
import {quickTree} from '../../../../src/notes/reading/quick/tree';
import {anyText} from '../../../hostile';
import {markdownLike, textLike} from './markdown';

const ROOT = path.join(__dirname, '..', '..', '..', '..');
/** Folders of notes to compare the readers on: those of the wiki, and others named in `NOTES`, divided by colons. */
const FOLDERS = [path.join(ROOT, 'docs'), ...(process.env.NOTES?.split(':') ?? [])];
const RUNS = Number(process.env.RUNS ?? 500);

const partsOf = (tree: Root, body: string): BodyParts => partsOfBody(tree, body, bodyPlaceOf(body, 1));

/** What the full parser makes of a text; nothing when it is not valid. */
function slowParts(sourcePath: string, body: string): BodyParts | undefined {
  try {
    return partsOf(parseNote(sourcePath, body), body);
  } catch {
    return undefined;
  }
}

/** Compares the readers on a text, and says whether the quick one was sure of it. */
function compare(sourcePath: string, body: string): boolean {
  const quick = quickTree(body, sourcePath.endsWith('.mdx'));
  if (quick !== undefined) expect(partsOf(quick, body)).toEqual(slowParts(sourcePath, body));
  return quick !== undefined;
}

describe('quickTree', () => {
  it.each(['docs/a.md', 'docs/a.mdx'])('sees in %s what the full parser sees, or nothing', (sourcePath) => {
    let sure = 0;
    for (const texts of [markdownLike, textLike, anyText]) {
      fc.assert(
        fc.property(texts, (body) => void (sure += Number(compare(sourcePath, body)))),
        {numRuns: RUNS},
      );
    }
    expect(sure).toBeGreaterThan(RUNS / 2);
  });

  it.each(FOLDERS)(
    'sees in the notes of %s what the full parser sees, and is sure of nearly all',
    (folder) => {
      const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) => /\.mdx?$/.test(file));
      const sure = files.filter((file) =>
        compare(file, parseFrontMatter(file, readFileSync(path.join(folder, file), 'utf8')).body),
      );
      expect(sure.length / files.length).toBeGreaterThan(0.9);
    },
    300_000,
  );

  it.each([
    ['imports', 'import a from "b";', true],
    ['code in braces', 'a {b}', true],
    ['tags that do not match', '<A>\n\n</B>', true],
    ['an element left open', '<A>\n\ntext', true],
    ['emphasis across the end of an element', '*a <B>b* c</B>', true],
    ['a directive with attributes', ':a{b=c}', false],
    ['struck text', '~~a~~ b', false],
    ['an address in brackets', '[https://a.org', false],
    ['mathematics with brackets', '$[[a]]$', false],
    ['a mark of no footnote', 'a[^1]', false],
    ['ends of lines other than \\n', 'a\rb', false],
  ])('leaves %s to the full parser', (_, body, mdx) => {
    expect(quickTree(body, mdx)).toBeUndefined();
  });

  it('holds running text and what leads somewhere, without what stands around it', () => {
    const body = '> - a [b](c.md)\n>\n>   ```\n>   no\n>   ```\n\n<Box href="d.md">\n\n## E\n\n</Box>\n';
    const types = quickTree(body, true)?.children.map(({type}) => type);
    expect(types).toEqual(['paragraph', 'mdxJsxFlowElement', 'heading']);
  });
});
