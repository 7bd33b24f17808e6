import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
// No declared entry of the package: the upgrade that takes it away is to be noticed here.
import {generateRouteFiles} from '@docusaurus/core/lib/server/codegen/codegenRoutes';
import type {PluginRouteConfig} from '@docusaurus/types';

const PLUGIN = {name: 'made', id: 'default'};

/** A route as a plugin adds it. */
export type Made = {
  readonly path: string;
  readonly component: string;
  readonly exact?: boolean;
  readonly modules?: PluginRouteConfig['modules'];
  readonly props?: Record<string, unknown>;
  readonly sidebar?: string;
  readonly routes?: readonly Made[];
};

/** The files that the installed Docusaurus generates for its client from these routes. */
export async function generated(
  routes: readonly Made[],
): Promise<{readonly routes: string; readonly registry: string; readonly chunkNames: string}> {
  const dir = mkdtempSync(path.join(tmpdir(), 'fieldnotes-generated-'));
  try {
    await generateRouteFiles({generatedFilesDir: dir, baseUrl: '/', routes: routes.map(withPlugin)});
    const read = (name: string): string => readFileSync(path.join(dir, name), 'utf8');
    return {routes: read('routes.js'), registry: read('registry.js'), chunkNames: read('routesChunkNames.json')};
  } finally {
    rmSync(dir, {recursive: true, force: true});
  }
}

function withPlugin({routes, ...route}: Made): PluginRouteConfig {
  return {
    ...route,
    plugin: PLUGIN,
    context: {plugin: '@generated/made/__plugin.json'},
    ...(routes !== undefined && {routes: routes.map(withPlugin)}),
  };
}

/** A note as Docusaurus's docs add it. */
export function noteAt(address: string): Made {
  const modules = {content: `@site/docs${address.replace(/\/$/u, '')}.mdx`};
  return {path: address, component: '@theme/DocItem', exact: true, modules, sidebar: 'notes'};
}

/** The routes of a small site: pages of its own, a journal, and notes as Docusaurus's docs nest them. */
export function siteOf(notes: readonly string[]): readonly Made[] {
  const post = {path: '/journal/rain/', component: '@theme/BlogPostPage', exact: true};
  const truncated = {content: {__import: true as const, path: '@site/docs/journal/rain.mdx', query: {truncated: true}}};
  const list = {component: '@theme/BlogListPage', exact: true, modules: {items: [truncated]}};
  const tag = (name: string): Made => ({
    path: `/tags/${name}/`,
    component: '@theme/DocTagDocListPage',
    exact: true,
    props: {tag: name},
  });
  const root = {path: '/', component: '@theme/DocRoot', routes: notes.map(noteAt)};
  const version = {
    path: '/',
    component: '@theme/DocVersionRoot',
    routes: [tag('soil'), tag('rain'), root],
    props: {version: {docs: {}, docsSidebars: {}}},
  };
  return [
    {path: '/search/', component: '@site/src/Search.tsx', exact: true},
    {...list, path: '/journal/', props: {page: 1}},
    {...list, path: '/journal/tags/rain/', props: {page: 2}},
    {...post, modules: {content: '@site/docs/journal/rain.mdx', sidebar: '@generated/blog/sidebar.json'}},
    {
      ...post,
      path: '/journal/sun/',
      modules: {content: '@site/docs/journal/sun.mdx', sidebar: '@generated/blog/sidebar.json'},
    },
    {path: '/', component: '@site/src/Home.tsx', exact: true, props: {recent: []}},
    {path: '/', component: '@theme/DocsRoot', routes: [version]},
  ];
}
