import {appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {madeNotes} from '../bench/build/notes';
import {build, forget} from '../bench/build/run';
import {commit, wikiSite} from '../bench/build/sites';
import {differences} from '../bench/build/trees';

/** Milliseconds for three builds, far above what they take. */
const LONGEST = 10 * 60_000;

const folder = mkdtempSync(path.join(tmpdir(), 'fieldnotes-rebuild-'));
const out = (name: string) => path.join(folder, name);
/** Files of rendered pages that the second build wrote. */
let rendered: readonly string[] = [];
let broken = '';

beforeAll(async () => {
  const notes = madeNotes(10);
  const [note = ''] = Object.keys(notes).filter((name) => name.startsWith('area-'));
  const site = wikiSite(folder, notes);
  await build(site, out('first'));
  appendFileSync(path.join(site.dir, 'docs', note), '\nOne sentence more.\n');
  commit(site.dir, 'Say more', '2026-01-02');
  const kept = path.join(site.dir, 'node_modules/.cache/fieldnotes-pages');
  broken = readdirSync(kept).sort()[0] ?? '';
  truncateSync(path.join(kept, broken), 100);
  const start = Date.now();
  await build(site, out('again'));
  rendered = readdirSync(kept).filter((name) => statSync(path.join(kept, name)).mtimeMs >= start);
  forget(site);
  await build(site, out('anew'));
}, LONGEST);

afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe('a site that is built again after one note was edited', () => {
  it('has the bytes of one that is built with nothing kept', () => {
    expect(differences(out('again'), out('anew'))).toEqual([]);
    expect(readdirSync(out('again'))).toContain('index.html');
  });

  it('renders again what the edit changes and what was kept half, not all pages', () => {
    const pages = readdirSync(out('anew'), {recursive: true, encoding: 'utf8'}).filter((name) =>
      name.endsWith('.html'),
    );
    expect(rendered).toContain(broken);
    expect(rendered.length).toBeGreaterThanOrEqual(2);
    expect(rendered.length).toBeLessThan(pages.length / 2);
  });
});
