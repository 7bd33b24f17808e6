import {renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {git, runNote, siteOf} from './run';

const NOTES = {
  'a.md': '---\ntitle: Ants\n---\n\n## One\n',
  'x/b.md': 'Bees live here.\n\n## Part\n',
  '_c.md': 'No note.',
};

/** A site whose notes are committed on `main`, on a branch of its own. */
function repository(): string {
  const site = siteOf(NOTES);
  git(site, 'init');
  git(site, 'add', '-A');
  git(site, 'commit', '-m', 'Write');
  git(site, 'switch', '-c', 'change');
  return site;
}

describe('note addresses', () => {
  it('says nothing where there is nothing to compare with', async () => {
    expect(await runNote(siteOf(NOTES), ['addresses'])).toEqual({code: 0, out: '', err: ''});
  });

  it('is content when all addresses of the main branch lead on', async () => {
    const site = repository();
    git(site, 'mv', 'docs/x/b.md', 'docs/b.md');
    git(site, 'commit', '-m', 'Move');
    const out = '2 pages and 2 headings (or named blocks) are all reached.\n';
    expect(await runNote(site, ['addresses'])).toEqual({code: 0, out, err: ''});
  });

  it('names what is gone, with the mend, and fails', async () => {
    const site = repository();
    renameSync(path.join(site, 'docs/a.md'), path.join(site, 'docs/ants.md'));
    writeFileSync(path.join(site, 'docs/x/b.md'), 'Bees live here.\n\n## Parts\n');
    const {code, out, err} = await runNote(site, ['addresses', '--against', 'main']);
    expect({code, out}).toEqual({code: 2, out: ''});
    expect(err).toMatchInlineSnapshot(`
      "docs/a.md:1:1 Nothing is at /a/ any more. (gone-address)
          → Add to \`redirects\` in the front matter of docs/ants.md: "/a/"
      docs/x/b.md:1:1 /x/b/#part leads to no heading any more. (gone-heading)
          → Add to \`redirects\` in its front matter: "#part -> #parts"

      2 problems in 2 files
      "
    `);
  });

  it('compares with a published site map', async () => {
    const site = siteOf(NOTES);
    const urls = ['a/', 'x/b/', 'gone/', 'changes/'].map(
      (end) => `<url><loc>https://a.example/garden/${end}</loc></url>`,
    );
    writeFileSync(path.join(site, 'sitemap.xml'), `<urlset>${urls.join('')}</urlset>`);
    const {code, err} = await runNote(site, ['addresses', '--against', path.join(site, 'sitemap.xml')], {
      PAGES_BASE_PATH: '/garden',
    });
    expect(code).toBe(2);
    expect(err).toContain('/gone/:1:1 Nothing is at /gone/ any more. (gone-address)');
    expect(err).toContain('1 problem in 1 file');
    const elsewhere = await runNote(site, ['addresses', '--against', path.join(site, 'sitemap.xml')]);
    expect(elsewhere).toMatchObject({code: 1, err: 'The site map names no page below /fieldnotes/.'});
  });

  it.each([
    ['a branch that there is not', 'none', 'There is no branch or commit none that this tree comes from.'],
    ['a file that there is not', 'none.xml', 'none.xml'],
  ])('fails for %s', async (_, against, message) => {
    const site = repository();
    rmSync(path.join(site, 'docs/a.md'));
    const {code, err} = await runNote(site, ['addresses', '--against', against]);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });
});
