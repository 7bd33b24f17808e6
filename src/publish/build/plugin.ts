import path from 'node:path';
import type {ConfigureWebpackUtils, LoadContext, Plugin} from '@docusaurus/types';
import {loadedNotes} from '../../notes/loaded';
import {plainStyles} from './styles';
import {steadyMinimizers, type WithMinimizer} from './minimizer';

type Configure = NonNullable<Plugin['configureWebpack']>;
type Bundling = Parameters<Configure>[0];
type Changes = Exclude<ReturnType<Configure>, void>;
type Bundler = ConfigureWebpackUtils['currentBundler']['instance'];

/** What compiles the notes: with another one nothing that was kept may be used. The bundler follows what it imports. */
const PLUGINS = path.join(__dirname, '..', '..', 'plugins.ts');

/** The module that pages and the theme have the router from. */
const ROUTER = '@docusaurus/router';

/** Ours before what puts the heads of pages together. */
const HEAD = {
  '@site-build/helmet$': path.dirname(require.resolve('react-helmet-async/package.json')),
  'react-helmet-async$': path.join(__dirname, 'head.ts'),
};

/** Rendered pages between builds, from the site's root. */
const KEPT = 'node_modules/.cache/fieldnotes-pages';

/**
 * Notes above which the bundler keeps nothing from one build to the next: what it keeps takes up to a megabyte of memory
 * for each (3,000 notes: 7.4 GB instead of 5.4), and a cold build a sixth longer.
 */
const MOST_NOTES = 2000;

/**
 * Lets a build that finds what an earlier one has kept give the same bytes as one that finds nothing, and keeps rendered
 * pages. Nothing is kept where Docusaurus is told to keep nothing.
 */
export default function buildPlugin({siteDir}: LoadContext): Plugin {
  const kept = process.env.DOCUSAURUS_NO_PERSISTENT_CACHE ? null : path.join(siteDir, KEPT);
  let notes = 0;
  return {
    name: 'build',
    configurePostCss: plainStyles,
    async allContentLoaded({allContent}) {
      notes = loadedNotes(allContent).length;
    },
    configureWebpack(config, isServer, {currentBundler}) {
      if (process.env.NODE_ENV !== 'production') return builtSince(config);
      const since = notes > MOST_NOTES ? {cache: false as const} : builtSince(config);
      const {instance} = currentBundler;
      return {...since, ...(isServer ? keeping(config, instance, kept) : steady(config, instance))};
    },
  };
}

/** The wiki's plugins beside the configuration, of which Docusaurus knows; nothing where nothing is kept. */
function builtSince({experiments}: Bundling): Changes {
  // The border: Rspack keeps its cache here, which the type of Webpack's configuration does not have.
  const {cache} = (experiments ?? {}) as {readonly cache?: unknown};
  if (typeof cache !== 'object' || cache === null || !('buildDependencies' in cache)) return {};
  const changes = {experiments: {cache: {buildDependencies: [PLUGINS]}}};
  return changes as Changes;
}

function steady({optimization}: Bundling, bundler: Bundler): Changes {
  const {minimizer} = optimization ?? {};
  if (minimizer === undefined) return {};
  // The border: Docusaurus types every bundler as Webpack.
  const steady = steadyMinimizers(minimizer, bundler as WithMinimizer) as typeof minimizer;
  return {mergeStrategy: {'optimization.minimizer': 'replace'}, optimization: {minimizer: steady}};
}

/** Puts ours before Docusaurus's way to render a page; one that is not as it is known stays alone. */
function keeping({entry, resolve}: Bundling, {DefinePlugin}: Bundler, kept: string | null): Changes {
  const main: unknown = typeof entry === 'object' && 'main' in entry ? entry.main : undefined;
  const aliases = {...routingOf(resolve?.alias ?? {}), ...HEAD};
  // Docusaurus's own aliases cover what follows, and the first that fits is taken.
  const first = {mergeStrategy: {'resolve.alias': 'prepend' as const}};
  if (typeof main !== 'string') return {...first, resolve: {alias: aliases}};
  return {
    ...first,
    entry: {main: path.join(__dirname, 'rendering.ts')},
    resolve: {alias: {...aliases, '@site-build/render': main}},
    plugins: [new DefinePlugin({KEPT_PAGES: JSON.stringify(kept)})],
  };
}

/** Puts ours before the ways to find a page's route, which look at one after the other; a router in another place stays. */
function routingOf(alias: object): Readonly<Record<string, string>> {
  const router: unknown = ROUTER in alias ? alias[ROUTER] : undefined;
  if (typeof router !== 'string') return {};
  const inRouting = (name: string) => path.join(__dirname, 'routing', name);
  return {
    '@site-build/router$': router,
    [`${ROUTER}$`]: inRouting('router.ts'),
    'react-router-config$': inRouting('routes.tsx'),
  };
}
