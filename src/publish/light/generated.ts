import {flat} from './flat';
import type {ChunkNames, Generated, Route} from './shapes';

/** Thrown when Docusaurus's generated files are not as they are known to be. */
export class UnknownShape extends Error {}

/**
 * What Docusaurus's generated `routes.js`, `registry.js` and `routesChunkNames.json` say. They are programs of our own
 * build, so they are run, with stand-ins for what they import, rather than read by patterns.
 *
 * Throws `UnknownShape`, which says what is not as expected.
 */
export function readGenerated(files: {
  readonly routes: string;
  readonly registry: string;
  readonly chunkNames: string;
}): Generated {
  const component = (path: string, hash?: string) => ({path, hash});
  const routes = listOf(evaluated('routes.js', files.routes, {ComponentCreator: component}), 'routes.js').map(routeOf);
  const modules = recordOf(
    evaluated('registry.js', files.registry, {require: {resolveWeak: (name: string) => name}}),
    'registry.js',
  );
  const registry = new Map(Object.entries(modules).map(([chunk, entry]) => [chunk, moduleOf(chunk, entry)]));
  const chunkNames = recordOf(JSON.parse(files.chunkNames), 'routesChunkNames.json');
  for (const key of keysOf(routes)) {
    const chunks = namesOf(chunkNames[key], `the chunks of ${key}`);
    for (const chunk of flat(chunks)) expect(registry.has(chunk), `registry.js has no chunk ${chunk}`);
  }
  // Each was looked at above.
  return {routes, registry, chunkNames: chunkNames as Generated['chunkNames']};
}

/** The default export of a generated module, run without its imports. */
function evaluated(file: string, text: string, given: Readonly<Record<string, unknown>>): unknown {
  const [head, body, ...rest] = text.split('export default ');
  const imports = head?.split('\n').every((line) => line === '' || line.startsWith('import ')) === true;
  expect(body !== undefined && rest.length === 0 && imports, `${file} is not imports and one default export`);
  try {
    return new Function(...Object.keys(given), `'use strict'; return ${body}`)(...Object.values(given));
  } catch (error) {
    throw new UnknownShape(`${file} cannot be read: ${String(error)}`, {cause: error});
  }
}

function routeOf(value: unknown): Route {
  const {path, component, exact, routes, ...attributes} = recordOf(value, 'a route');
  const made = recordOf(component, `the component of ${String(path)}`);
  expect(typeof path === 'string' && made.path === path, `the route ${String(path)} has no component of its own`);
  expect(exact === undefined || exact === true, `the route ${path} is ${String(exact)} exact`);
  return {
    ...attributes,
    path,
    ...(made.hash !== undefined && {hash: String(made.hash)}),
    ...(exact === true && {exact}),
    ...(routes !== undefined && {routes: listOf(routes, `the routes of ${path}`).map(routeOf)}),
  };
}

function moduleOf(chunk: string, entry: unknown): string {
  const [load, name, weak, ...rest] = listOf(entry, `the chunk ${chunk}`);
  const isKnown = typeof load === 'function' && typeof name === 'string' && weak === name && rest.length === 0;
  expect(
    isKnown && load.toString().includes(JSON.stringify(name)),
    `the chunk ${chunk} is not a loader and its module`,
  );
  return name;
}

function keysOf(routes: readonly Route[]): readonly string[] {
  return routes.flatMap(({path, hash, routes: inner}) => [
    ...(hash === undefined ? [] : [`${path}-${hash}`]),
    ...keysOf(inner ?? []),
  ]);
}

function namesOf(value: unknown, what: string): ChunkNames {
  const isNames = (one: unknown): boolean =>
    typeof one === 'string' || (typeof one === 'object' && one !== null && Object.values(one).every(isNames));
  const names = recordOf(value, what);
  expect(isNames(names), `${what} are not names`);
  // The border: looked at just above.
  return names as ChunkNames;
}

function recordOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  expect(typeof value === 'object' && value !== null && !Array.isArray(value), `${what} is no object`);
  return {...value};
}

function listOf(value: unknown, what: string): readonly unknown[] {
  expect(Array.isArray(value), `${what} is no list`);
  return value;
}

function expect(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new UnknownShape(`Docusaurus’s generated files are not as they were: ${otherwise}.`);
}
