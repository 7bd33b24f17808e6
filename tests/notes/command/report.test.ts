import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {runNote, siteOf} from './run';

const NOTES = {'a.md': '---\ntitle: Ants\n---\n\n[b](b.md)\n', 'b.md': '---\ntitle: Bees\n---\n\nText.\n'};

describe('note report', () => {
  it('prints text, or JSON', async () => {
    const site = siteOf(NOTES);
    const text = await runNote(site, ['report']);
    expect(text).toMatchObject({code: 0, err: ''});
    expect(text.out).toContain('Orphans (1). No other note leads to them.\n  docs/a.md Ants\n');
    const json = await runNote(site, ['report', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({notes: 2, parts: {deadEnds: [{title: 'Bees', permalink: '/b/'}]}});
  });
});

describe('note names', () => {
  it('prints the names of all notes, or writes them', async () => {
    const site = siteOf(NOTES);
    const {out} = await runNote(site, ['names']);
    expect(JSON.parse(out)).toMatchObject([{title: 'Ants'}, {title: 'Bees'}]);
    const file = path.join(site, 'names.json');
    expect(await runNote(site, ['names', '--out', file])).toMatchObject({code: 0, out: `Wrote 2 notes into ${file}\n`});
    expect(readFileSync(file, 'utf8')).toBe(out.trimEnd());
  });
});
