import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {describe, expect, it} from 'vitest';
import mermaidPlugin from '../../../src/publish/mermaid/plugin';
import {folderWith} from '../../folder';

type PostBuild = NonNullable<Plugin['postBuild']>;

/** The site with what the plugin adds to it. The casts are the border: of what a build knows, this asks for these alone. */
async function built(): Promise<string> {
  const outDir = folderWith({});
  const {postBuild} = mermaidPlugin({baseUrl: '/wiki/'} as LoadContext);
  await postBuild?.({outDir} as Parameters<PostBuild>[0]);
  return outDir;
}

describe('mermaidPlugin', () => {
  it('puts the program beside the pages, in a folder with its version, without maps of its source', async () => {
    const outDir = await built();
    expect(readdirSync(path.join(outDir, 'assets'))).toEqual([expect.stringMatching(/^mermaid-\d+\.\d+\.\d+$/u)]);
    const names = readdirSync(outDir, {recursive: true, encoding: 'utf8'});
    expect(names.filter((name) => name.endsWith('mermaid.esm.min.mjs'))).toHaveLength(1);
    expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
  });

  it('leaves no part out that another one names', async () => {
    const outDir = await built();
    const names = readdirSync(outDir, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.mjs'));
    const parts = new Set(names.map((name) => path.basename(name)));
    const named = names.flatMap(
      (name) => readFileSync(path.join(outDir, name), 'utf8').match(/[\w-]+\.mjs(?=["'])/gu) ?? [],
    );
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((name) => !parts.has(name))).toEqual([]);
  });
});
