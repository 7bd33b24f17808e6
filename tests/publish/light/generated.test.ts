import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {UnknownShape, readGenerated} from '../../../src/publish/light/generated';
import {ROOT} from '../../imports';
import {generated, noteAt, siteOf} from './generate';

describe('readGenerated', () => {
  it('reads what the installed Docusaurus generates', async () => {
    const {routes, registry, chunkNames} = readGenerated(await generated([noteAt("/o'clock/"), ...siteOf(['/a/'])]));
    const [note, search] = routes;
    expect(note).toEqual({path: "/o'clock/", hash: expect.any(String), exact: true, sidebar: 'notes'});
    expect(search).toMatchObject({path: '/search/', exact: true});
    expect(routes.at(-1)).toEqual({path: '*'});
    const {content, __comp} = chunkNames[`${note?.path}-${note?.hash}`] ?? {};
    expect(registry.get(String(content))).toBe("@site/docs/o'clock.mdx");
    expect(registry.get(String(__comp))).toBe('@theme/DocItem');
    expect(routes.at(-2)?.routes?.[0]?.routes?.[2]?.routes).toHaveLength(1);
  });

  it.each([
    ['another program of routes', {routes: 'module.exports = []'}, 'routes.js is not imports and one default export'],
    [
      'routes made otherwise',
      {routes: 'export default [{path: "/", load: () => 1}];'},
      'the component of / is no object',
    ],
    ['what cannot run', {routes: 'export default [;'}, 'routes.js cannot be read: SyntaxError'],
    ['no loaders', {registry: 'export default {a: ["x", "x", "x"]};'}, 'the chunk a is not a loader and its module'],
    ['other modules', {registry: 'export default {a: [() => import("y"), "x", "x"]};'}, 'the chunk a is not a loader'],
    ['a chunk less', {registry: 'export default {};'}, 'registry.js has no chunk'],
    ['a route without chunks', {chunkNames: '{}'}, 'is no object'],
  ])('refuses %s and says what is wrong', async (_, change, message) => {
    const files = await generated(siteOf(['/a/']));
    const read = () => readGenerated({...files, ...change});
    expect(read).toThrow(UnknownShape);
    expect(read).toThrow(message);
  });
});

it('all that reads the generated tables in Docusaurus, but for its debugging pages, is known to do without what is left out', () => {
  const folder = path.join(ROOT, 'node_modules/@docusaurus');
  const isProgram = (file: string) =>
    /^[^/]+\/lib\/(?:client|theme|utils|hooks|contexts|components)\/.*\.js$/u.test(file);
  const table = /from '@generated\/(?:routes|registry|routesChunkNames|globalData)'|from 'react-router-config'/u;
  const readers = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(
      (file) =>
        isProgram(file) &&
        !file.startsWith('plugin-debug') &&
        table.test(readFileSync(path.join(folder, file), 'utf8')),
    )
    .sort();
  expect(readers).toEqual([
    'core/lib/client/App.js',
    'core/lib/client/docusaurus.js',
    'core/lib/client/docusaurusContext.js',
    'core/lib/client/exports/ComponentCreator.js',
    'core/lib/client/exports/renderRoutes.js',
    'core/lib/client/normalizeLocation.js',
    'core/lib/client/preload.js',
    'theme-common/lib/utils/routesUtils.js',
  ]);
});
