import path from 'node:path';
import type {ConfigureWebpackUtils, LoadContext, Plugin} from '@docusaurus/types';
import {steadyMinimizers, type WithMinimizer} from './minimizer';

type Configure = NonNullable<Plugin['configureWebpack']>;
type Bundling = Parameters<Configure>[0];
type Changes = Exclude<ReturnType<Configure>, void>;
type Bundler = ConfigureWebpackUtils['currentBundler']['instance'];

/** Rendered pages between builds, from the site's root. */
const KEPT = 'node_modules/.cache/fieldnotes-pages';

/**
 * Lets a build that finds what an earlier one has kept give the same bytes as one that finds nothing, and keeps rendered
 * pages. Nothing is kept where Docusaurus is told to keep nothing.
 */
export default function buildPlugin({siteDir}: LoadContext): Plugin {
  const kept = process.env.DOCUSAURUS_NO_PERSISTENT_CACHE ? null : path.join(siteDir, KEPT);
  return {
    name: 'build',
    configureWebpack(config, isServer, {currentBundler}) {
      if (process.env.NODE_ENV !== 'production') return {};
      return isServer ? keeping(config, currentBundler.instance, kept) : steady(config, currentBundler.instance);
    },
  };
}

function steady({optimization}: Bundling, bundler: Bundler): Changes {
  const {minimizer} = optimization ?? {};
  if (minimizer === undefined) return {};
  // The border: Docusaurus types every bundler as Webpack.
  const steady = steadyMinimizers(minimizer, bundler as WithMinimizer) as typeof minimizer;
  return {mergeStrategy: {'optimization.minimizer': 'replace'}, optimization: {minimizer: steady}};
}

/** Puts ours before Docusaurus's way to render a page; one that is not as it is known stays alone. */
function keeping({entry}: Bundling, {DefinePlugin}: Bundler, kept: string | null): Changes {
  const main: unknown = typeof entry === 'object' && 'main' in entry ? entry.main : undefined;
  if (typeof main !== 'string') return {};
  return {
    entry: {main: path.join(__dirname, 'rendering.ts')},
    resolve: {alias: {'@site-build/render': main}},
    plugins: [new DefinePlugin({KEPT_PAGES: JSON.stringify(kept)})],
  };
}
