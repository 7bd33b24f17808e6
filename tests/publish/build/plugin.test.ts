import type {LoadContext, Plugin} from '@docusaurus/types';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import buildPlugin from '../../../src/publish/build/plugin';

type Bundling = Parameters<NonNullable<Plugin['configureWebpack']>>;

/** What the plugin changes in the bundling of a site with so many notes. */
async function changesOf(notes: number): Promise<object> {
  const plugin = buildPlugin({siteDir: '/wiki'} as LoadContext);
  const docs = Array.from({length: notes}, (_, nth) => ({id: String(nth)}));
  const allContent = {'docusaurus-plugin-content-docs': {default: {loadedVersions: [{docs}]}}};
  await plugin.allContentLoaded?.({allContent} as never);
  const config = {cache: true, experiments: {cache: {type: 'persistent', buildDependencies: []}}} as Bundling[0];
  const bundler = {currentBundler: {instance: {}}} as Bundling[2];
  return plugin.configureWebpack?.(config, false, bundler, undefined) ?? {};
}

describe('what the bundler keeps between builds', () => {
  beforeEach(() => vi.stubEnv('NODE_ENV', 'production'));
  afterEach(() => vi.unstubAllEnvs());

  it('is told apart by the plugins of the wiki, which it does not know of', async () => {
    expect(await changesOf(2000)).toEqual({
      experiments: {cache: {buildDependencies: [expect.stringMatching(/plugins\.ts$/u)]}},
    });
  });

  it('is nothing in a large wiki, where it takes more memory than it is worth', async () => {
    expect(await changesOf(2001)).toEqual({cache: false});
  });

  it('is something in a large wiki too while writing', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    expect(await changesOf(2001)).not.toHaveProperty('cache');
  });
});
