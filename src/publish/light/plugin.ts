import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Compiler} from 'webpack';
import {LightBundle} from './bundle';
import type {Divided} from './files';
import {UnknownShape, readGenerated} from './generated';
import {LIGHT, lighten, type Lightened} from './lighten';
import {MAIN} from './manifest';
import {SERVER_REGISTRY, makeFiles} from './compile/make';
import {once} from './once';
import {groupsOfStyles} from './styles';

type Configure = NonNullable<Plugin['configureWebpack']>;
type Bundling = Parameters<Configure>[0];
type Changes = Exclude<ReturnType<Configure>, void>;

/** The module that Docusaurus finds routes with, and the one it is given instead. */
const ROUTER = 'react-router-config';
const OURS = path.join(__dirname, 'client', 'routes.tsx');

/** Keys of the configuration that nothing in a browser asks for. */
const BUILD_ONLY: ReadonlySet<string> = new Set([
  'presets',
  'plugins',
  'themes',
  'clientModules',
  'markdown',
  'onBrokenLinks',
  'onBrokenAnchors',
  'onDuplicateRoutes',
  'staticDirectories',
  'scripts',
  'stylesheets',
  'headTags',
  'storage',
]);

/**
 * Takes out of the client of a built site what grows with the notes: routes, names of chunks, the sidebar, the list of
 * notes; and out of both bundles the notes that need no bundler. Pages of HTML stay as they are. When Docusaurus's generated files are not as they are known
 * to be, the site is built as Docusaurus does, which a warning says.
 */
export default function lightPlugin(context: LoadContext): Plugin {
  /** Makes the files that need no bundler, once; nothing while the client is as Docusaurus makes it. */
  let makes: Makes | undefined;
  return {
    name: 'light',
    configureWebpack(config, isServer) {
      const stock: Changes = {resolve: {alias: {[`@stock/${ROUTER}`]: folderOf(ROUTER)}}};
      if (process.env.NODE_ENV !== 'production') return stock;
      if (isServer) return withPlain(stock, context, async () => makes?.());
      try {
        const light = lightened(context.generatedFilesDir, context.baseUrl);
        makes = once(() => makeFiles(light, config, context));
        return withLight(config, stock, {light, makes, context});
      } catch (error) {
        if (!(error instanceof UnknownShape)) throw error;
        makes = undefined;
        console.warn(`Each page will load more as there are more notes. ${error.message}`);
        return stock;
      }
    },
  };
}

type Makes = () => Promise<Divided>;

type Lighter = {readonly light: Lightened; readonly makes: Makes; readonly context: LoadContext};

function withLight(config: Bundling, stock: Changes, {light, makes, context}: Lighter): Changes {
  const {generatedFilesDir, baseUrl, siteConfig} = context;
  const {entry, plugins = []} = config;
  const placeOf = (name: string) => plugins.findIndex((plugin) => plugin?.constructor.name === name);
  const mapAt = placeOf('ChunkAssetPlugin');
  if (typeof entry !== 'string' || mapAt < 0 || placeOf('ReactLoadableSSRAddon') < 0) {
    throw new UnknownShape(
      'Docusaurus’s client has not the one entry, the map of chunks and the manifest that it had.',
    );
  }
  const dir = path.join(generatedFilesDir, LIGHT);
  rmSync(dir, {recursive: true, force: true});
  mkdirSync(dir, {recursive: true});
  for (const [name, text] of Object.entries(light.files)) writeFileSync(path.join(dir, name), text);
  writeFileSync(path.join(dir, 'config.js'), `export default ${JSON.stringify(withoutBuild(siteConfig))};\n`);
  // It names every chunk for a way of loading beforehand that is not in use here.
  plugins.splice(mapAt, 1);
  const manifest = path.join(generatedFilesDir, 'client-manifest.json');
  return {
    // Docusaurus's own alias covers the whole folder, and the first that fits is taken.
    mergeStrategy: {'resolve.alias': 'prepend'},
    entry: {[MAIN]: entry},
    resolve: {
      alias: {
        [`${ROUTER}$`]: OURS,
        '@docusaurus/utils-common$': path.join(__dirname, 'client', 'common.ts'),
        '@generated/docusaurus.config$': path.join(dir, 'config.js'),
        '@generated/routes$': path.join(dir, 'routes.js'),
        '@generated/registry$': path.join(dir, 'registry.js'),
        '@generated/routesChunkNames$': path.join(dir, 'chunkNames.js'),
        '@generated/globalData$': path.join(dir, 'globalData.js'),
        ...stock.resolve?.alias,
      },
    },
    // By their names, which nobody reads, the script that is first would hold a table more.
    output: {chunkFilename: 'assets/js/[id].[contenthash:8].js'},
    optimization: {splitChunks: {cacheGroups: groupsOfStyles(light.chunks, [MAIN, ...light.programs.keys()])}},
    plugins: [new LightBundle({...light, baseUrl, manifest, makes})],
  };
}

/** The pages' rendering with modules that were made without the bundler; all others as they are. */
function withPlain(
  stock: Changes,
  {generatedFilesDir}: LoadContext,
  makes: () => Promise<Divided | undefined>,
): Changes {
  const dir = path.join(generatedFilesDir, LIGHT);
  const [registry, globalData] = [path.join(dir, SERVER_REGISTRY), path.join(dir, 'serverGlobalData.js')];
  return {
    mergeStrategy: {'resolve.alias': 'prepend'},
    resolve: {
      alias: {'@generated/registry$': registry, '@generated/globalData$': globalData, ...stock.resolve?.alias},
    },
    plugins: [
      {
        apply({hooks}: Compiler) {
          hooks.run.tapPromise('light', async () => {
            const isLight = (await makes()) !== undefined;
            mkdirSync(dir, {recursive: true});
            writeFileSync(
              globalData,
              `export {default} from '${isLight ? './globalData.js' : '../globalData.json'}';\n`,
            );
            if (!isLight) writeFileSync(registry, "export {default} from '../registry.js';\n");
          });
        },
      },
    ],
  };
}

/**
 * The site's configuration without what only a build reads: of what is tried out early the router is asked for, of the colours
 * of code nothing, since code is coloured when a page is built.
 */
function withoutBuild({future, themeConfig, ...siteConfig}: LoadContext['siteConfig']): object {
  const {experimental_router} = future;
  const {prism: _, ...shown} = themeConfig;
  const rest = Object.entries(siteConfig).filter(([key]) => !BUILD_ONLY.has(key));
  return {...Object.fromEntries(rest), future: {experimental_router}, themeConfig: shown};
}

function lightened(generatedFilesDir: string, home: string): Lightened {
  const read = (name: string): string => {
    try {
      return readFileSync(path.join(generatedFilesDir, name), 'utf8');
    } catch (error) {
      throw new UnknownShape(`Docusaurus has generated no ${name}.`, {cause: error});
    }
  };
  const files = {routes: read('routes.js'), registry: read('registry.js'), chunkNames: read('routesChunkNames.json')};
  const dataOf = (module: string): unknown => JSON.parse(read(module.slice('@generated/'.length)));
  return lighten(readGenerated(files), {home, globalData: JSON.parse(read('globalData.json')), dataOf});
}

/** A file of the site that runs once the main script is there. Its name is by its content, so that it may be kept. */
function folderOf(name: string): string {
  const core = require.resolve('@docusaurus/core/package.json');
  return path.dirname(require.resolve(`${name}/package.json`, {paths: [core]}));
}
