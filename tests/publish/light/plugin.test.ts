import type {LoadContext} from '@docusaurus/types';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import lightPlugin from '../../../src/publish/light/plugin';
import {folderWith} from '../../folder';
import {generated, siteOf} from './generate';

class ChunkAssetPlugin {}
class ReactLoadableSSRAddon {}
class Other {}

const GLOBAL = {'docusaurus-plugin-content-docs': {default: {versions: [{docs: [{id: 'a', path: '/a'}]}]}}};

const SITE = {
  title: 'T',
  plugins: ['x'],
  future: {experimental_router: 'browser', faster: {rspackBundler: true}},
  themeConfig: {image: 'a.png', prism: {theme: {}}},
};

/** The folder of generated files of a small site, with some of them otherwise. */
async function folderOf(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const {routes, registry, chunkNames} = await generated(siteOf(['/a/']));
  const modules = [...registry.matchAll(/"@generated\/([^"?]+\.json)"/gu)].map(([, file = '']) => [file, '{}']);
  const tables = {'routes.js': routes, 'registry.js': registry, 'routesChunkNames.json': chunkNames};
  return folderWith({...Object.fromEntries(modules), ...tables, 'globalData.json': JSON.stringify(GLOBAL), ...changes});
}

function changesIn(
  generatedFilesDir: string,
  {isServer = false, plugins = [new ChunkAssetPlugin(), new Other()]} = {},
) {
  // The border: of what Docusaurus gives a plugin this one takes three things, and of a bundler's configuration two.
  const context = {generatedFilesDir, baseUrl: '/', siteConfig: SITE} as unknown as LoadContext;
  const config = {entry: '/core/clientEntry.js', plugins: [...plugins, new ReactLoadableSSRAddon()]} as never;
  const changes = lightPlugin(context).configureWebpack?.(config, isServer, {} as never, undefined) ?? {};
  const left = (config as {plugins: object[]}).plugins.map((plugin) => plugin.constructor.name);
  return {changes, left};
}

describe('the plugin', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  beforeEach(() => void vi.stubEnv('NODE_ENV', 'production'));
  afterEach(() => {
    vi.unstubAllEnvs();
    warn.mockClear();
  });

  it('gives the client of a build its own tables', async () => {
    const folder = await folderOf();
    const {changes, left} = changesIn(folder);
    expect(changes.entry).toEqual({main: '/core/clientEntry.js'});
    expect(left).toEqual(['Other', 'ReactLoadableSSRAddon']);
    expect(changes.resolve?.alias).toMatchObject({'@generated/routes$': path.join(folder, 'light/routes.js')});
    expect(readFileSync(path.join(folder, 'light/config.js'), 'utf8')).toBe(
      'export default {"title":"T","future":{"experimental_router":"browser"},"themeConfig":{"image":"a.png"}};\n',
    );
    // What all pages need is in the one file of styles.
    expect(changes.optimization?.splitChunks).toMatchObject({cacheGroups: {shared: {minChunks: 2}}});
    expect(warn).not.toHaveBeenCalled();
  });

  it.each([true, false])('leaves both bundles as they are while writing: %s', async (isServer) => {
    vi.stubEnv('NODE_ENV', 'development');
    const {changes, left} = changesIn(await folderOf(), {isServer});
    expect(Object.keys(changes.resolve?.alias ?? {})).toEqual(['@stock/react-router-config']);
    expect([changes.entry, left[0]]).toEqual([undefined, 'ChunkAssetPlugin']);
  });

  it.each([
    ['files are of another shape', {'registry.js': 'export default new Map();'}, undefined, /registry\.js/u],
    ['the bundler is set otherwise', {}, [new Other()], /the map of chunks/u],
    ['the global data is another', {'globalData.json': '{}'}, undefined, /globalData\.json/u],
  ])('steps aside with one warning when %s', async (_, changed, plugins, message) => {
    const {changes, left} = changesIn(await folderOf(changed), plugins && {plugins});
    expect(Object.keys(changes)).toEqual(['resolve']);
    expect(left).toContain('ReactLoadableSSRAddon');
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).toMatch(message);
  });
});
