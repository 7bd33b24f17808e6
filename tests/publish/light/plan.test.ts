import fc from 'fast-check';
import {matchRoutes} from 'react-router-config';
import {describe, expect, it} from 'vitest';
import {flat} from '../../../src/publish/light/flat';
import {readGenerated} from '../../../src/publish/light/generated';
import {planOf, type Plan} from '../../../src/publish/light/plan';
import type {Generated, Route} from '../../../src/publish/light/shapes';
import {generated, siteOf} from './generate';

type Tree = Route & {readonly routes?: Tree[]};

/** The modules by which a page is shown, from the outside in, as the client finds them in a tree of routes. */
function modulesAt(address: string, routes: readonly Route[], {registry, chunkNames}: Omit<Generated, 'routes'>) {
  const matched = matchRoutes(routes as Tree[], address).map(({route}) => route as Route);
  const chunks = matched.map(({path, hash}) => chunkNames[`${path}-${hash}`]);
  return chunks.map((names) => names && flat(names).map((chunk) => registry.get(chunk)));
}

/** What a client has once a page has arrived. */
function arrived({stays, pages, shared}: Plan, address: string) {
  const page = pages.find(({record}) => record.path === address);
  if (page === undefined) return stays;
  if (stays.routes.some(({path, exact}) => exact === true && path === address)) {
    return {...stays, registry: new Map([...stays.registry, ...page.own])};
  }
  const {path, hash, depth, chunks, attributes} = page.record;
  const routes = structuredClone(stays.routes) as Tree[];
  const around = depth === 0 ? routes : matchRoutes(routes, path)[depth - 1]?.route.routes;
  (around as Tree[]).unshift({...attributes, path, hash, exact: true});
  const registry = new Map([...stays.registry, ...page.own, ...shared]);
  return {routes, registry, chunkNames: {...stays.chunkNames, [`${path}-${hash}`]: chunks}};
}

describe('planOf', () => {
  it('leaves pages out whose number grows, and keeps components, contexts, pages without data and the route home', async () => {
    const {stays, elsewhere, pages, shared} = planOf(readGenerated(await generated(siteOf(['/a/', '/b/c/']))), '/');
    expect(pages.map(({record: {path, depth}}) => [path, depth])).toEqual([
      ['/journal/', 0],
      ['/journal/tags/rain/', 0],
      ['/journal/rain/', 0],
      ['/journal/sun/', 0],
      ['/', 0],
      ['/tags/soil/', 2],
      ['/tags/rain/', 2],
      ['/a/', 3],
      ['/b/c/', 3],
    ]);
    expect([...shared.values()]).toEqual([
      '@site/docs/journal/rain.mdx?truncated=true',
      '@generated/blog/sidebar.json',
    ]);
    expect([...stays.registry.values()].filter((module) => /\.mdx|blog|tags/u.test(module))).toEqual([]);
    expect(stays.routes.map(({path}) => path)).toEqual(['/search/', '/', '/', '*']);
    // What the page at home shows is in a file like that of any page.
    const home = pages.find(({record}) => record.path === '/')?.own ?? new Map<string, string>();
    expect([...elsewhere]).toEqual([...home.keys()].map((chunk) => [chunk, '/']));
    expect([...home.keys()].filter((chunk) => stays.registry.has(chunk))).toEqual([]);
    expect(home.size).toBe(1);
    expect(pages.at(-1)?.record.attributes).toEqual({sidebar: 'notes'});
  });

  it('has a main script that is the same for any notes', async () => {
    const staysOf = async (notes: string[]) => planOf(readGenerated(await generated(siteOf(notes))), '/').stays;
    const [few, many] = [await staysOf(['/a/']), await staysOf(['/a/', '/b/', '/c/d/'])];
    expect([...many.registry]).toEqual([...few.registry]);
    expect(many.routes).toEqual(few.routes);
    expect(many.chunkNames).toEqual(few.chunkNames);
  });

  it('leads every address to the modules that Docusaurus’s own tables lead to', async () => {
    const name = fc.stringMatching(/^[a-z0-9][a-z0-9.'-]{0,8}$/u);
    const address = fc.array(name, {minLength: 1, maxLength: 4}).map((names) => `/${names.join('/')}/`);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(address, {maxLength: 12}),
        fc.array(address, {maxLength: 4}),
        async (notes, others) => {
          const all = readGenerated(await generated(siteOf(notes)));
          const plan = planOf(all, '/');
          const known = ['/', '/search/', '/journal/', '/journal/rain/', '/tags/soil/'];
          for (const at of [...known, ...notes, ...others]) {
            const {routes, ...tables} = arrived(plan, at);
            expect(modulesAt(at, routes, tables), at).toEqual(modulesAt(at, all.routes, all));
          }
        },
      ),
      {numRuns: 40},
    );
  });
});
