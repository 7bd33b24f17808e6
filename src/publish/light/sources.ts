import type {Generated, Route} from './shapes';

/** Where the client finds modules that are in the files of pages. */
const CLIENT = '@site/src/publish/light/client/elsewhere';

/** Where the rendering of pages finds modules that are not bundled. */
const SERVER = '@site/src/publish/light/server/lent';

/** The program of Docusaurus's `routes.js`, of these routes alone. */
export function routesSource(routes: readonly Route[]): string {
  return `import ComponentCreator from '@docusaurus/ComponentCreator';\nexport default ${listSource(routes)};\n`;
}

/**
 * The program of Docusaurus's `registry.js`, of these modules by the names of their chunks. Those that are elsewhere are in the files
 * of pages, whose addresses are given.
 */
export function registrySource(registry: Generated['registry'], elsewhere: ReadonlyMap<string, string>): string {
  const bundled = [...registry].map(([chunk, name]) => {
    const [key, module] = [JSON.stringify(chunk), JSON.stringify(name)];
    return `${key}: [() => import(/* webpackChunkName: ${key} */ ${module}), ${module}]`;
  });
  const others = [...elsewhere].map(([chunk, path]) => {
    const key = JSON.stringify(chunk);
    return `${key}: [() => moduleAt(${JSON.stringify(path)}, ${key}), ${key}]`;
  });
  return `import {moduleAt} from '${CLIENT}';\nexport default {${[...bundled, ...others].join(',\n')}};\n`;
}

/**
 * The program of Docusaurus's `registry.js` for the rendering of pages: modules that are bundled, some with others in their place, and
 * those that are named in a file.
 */
export function serverRegistrySource(
  registry: Generated['registry'],
  {inPlaceOf, lent}: {inPlaceOf: ReadonlyMap<string, string>; lent: string},
): string {
  const bundled = [...registry].map(([chunk, name]) => {
    const [key, known, module] = [chunk, name, inPlaceOf.get(name) ?? name].map((word) => JSON.stringify(word));
    return `${key}: [() => import(/* webpackChunkName: ${key} */ ${module}), ${known}, require.resolveWeak(${module})]`;
  });
  const entries = bundled.join(',\n');
  return `import {registryIn} from '${SERVER}';\nexport default {...registryIn(${JSON.stringify(lent)}),\n${entries}};\n`;
}

function listSource(routes: readonly Route[]): string {
  return `[${routes.map(routeSource).join(',')}]`;
}

function routeSource({path, hash, exact, routes, ...attributes}: Route, nth: number): string {
  const parts = [
    // In place of a route's number, which changes when a page comes before it.
    `key: "${nth}"`,
    `path: ${JSON.stringify(path)}`,
    `component: ComponentCreator(${[path, hash]
      .filter((word) => word !== undefined)
      .map((word) => JSON.stringify(word))
      .join(', ')})`,
    ...(exact === true ? ['exact: true'] : []),
    ...(routes === undefined ? [] : [`routes: ${listSource(routes)}`]),
    ...Object.entries(attributes).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
  ];
  return `{${parts.join(', ')}}`;
}
