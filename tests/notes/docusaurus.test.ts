import path from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {readFrontMatter} from '../../src/notes/docusaurus';
import {LEAST, noteText} from '../samples';

const siteDir = path.resolve('/site');

async function read(file: string, fileContent: string) {
  const defaultParseFrontMatter = () => Promise.reject(new Error('Docusaurus’s own parser was asked.'));
  const parse = readFrontMatter({siteDir, notesDir: 'docs', isHidden: async () => false});
  return parse({filePath: path.join(siteDir, file), fileContent, defaultParseFrontMatter});
}

describe('readFrontMatter', () => {
  it('gives front matter and text of a note', async () => {
    expect(await read('docs/a.mdx', noteText(LEAST.term, 'Hello.\n'))).toEqual({
      frontMatter: LEAST.term,
      content: 'Hello.\n',
    });
  });

  it('makes a draft of a note that nobody may see', async () => {
    const parse = readFrontMatter({
      siteDir,
      notesDir: 'docs',
      isHidden: async (sourcePath) => sourcePath === 'docs/a.mdx',
    });
    const marksOf = async (file: string) => {
      const fileContent = noteText({...LEAST.term, unlisted: true});
      const read = await parse({filePath: path.join(siteDir, file), fileContent, defaultParseFrontMatter: vi.fn()});
      return [read.frontMatter.draft, read.frontMatter.unlisted];
    };
    // Docusaurus refuses a note that is both.
    expect([await marksOf('docs/a.mdx'), await marksOf('docs/b.mdx')]).toEqual([
      [true, false],
      [undefined, true],
    ]);
  });

  it('executes nothing', async () => {
    const {frontMatter, content} = await read('docs/a.mdx', '---js\nglobalThis.executed = true\n---\nHello.');
    expect({frontMatter, content}).toEqual({frontMatter: {}, content: 'Hello.'});
    expect(globalThis).not.toHaveProperty('executed');
  });

  it('leaves out the keys at fault of a note, so that it can be shown while it is written', async () => {
    const {frontMatter} = await read('docs/deep/a.mdx', noteText({...LEAST.guide, time: 'soon', tags: 'soil'}));
    expect(frontMatter).toEqual({...LEAST.guide, kind: undefined, time: undefined, tags: undefined});
  });

  it('keeps tags that are in no list, which is reported elsewhere', async () => {
    const {frontMatter} = await read('docs/a.mdx', noteText({...LEAST.term, tags: ['clay']}));
    expect(frontMatter).toMatchObject({tags: ['clay']});
  });

  it('takes a file outside the folder as it is', async () => {
    expect(await read('src/pages/a.mdx', '---\nanything: 1\n---\nHello.')).toEqual({
      frontMatter: {anything: 1},
      content: 'Hello.',
    });
    expect(await read('docs-old/a.mdx', '---\nkind: therm\n---\n')).toMatchObject({frontMatter: {kind: 'therm'}});
  });

  it('throws for a file outside the folder whose front matter cannot be read', async () => {
    await expect(read('src/pages/a.mdx', '---js\n1\n---\n')).rejects.toThrowErrorMatchingInlineSnapshot(`
      [Error: src/pages/a.mdx:1:1 Front matter in «js» is refused: only YAML is read, and nothing in a note is executed. (front-matter-language)
          → Open the block with --- alone and write the values as YAML.

      1 problem in 1 file]
    `);
  });
});
