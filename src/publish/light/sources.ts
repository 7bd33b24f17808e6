import type {Generated, Route} from './shapes';

/** Where the rendering of pages finds modules that are not bundled. */
const SERVER = '@site/src/publish/light/server/modules';

/** The program of Docusaurus's `routes.js`, of these routes alone. */
export function routesSource(routes: readonly Route[]): string {
  return `import ComponentCreator from '@docusaurus/ComponentCreator';\nexport default ${listSource(routes)};\n`;
}

/** The program of Docusaurus's `registry.js`, of these modules by the names of their chunks. */
export function registrySource(registry: Generated['registry']): string {
  const entries = [...registry].map(([chunk, name]) => {
    const [key, module] = [JSON.stringify(chunk), JSON.stringify(name)];
    return `${key}: [() => import(/* webpackChunkName: ${key} */ ${module}), ${module}]`;
  });
  return `export default {${entries.join(',\n')}};\n`;
}

/**
 * The program of Docusaurus's `registry.js` for the rendering of pages: modules that are bundled, and those that are named in a
 * file beside it.
 */
export function serverRegistrySource(registry: Generated['registry'], plain: string): string {
  const entries = [...registry].map(([chunk, name]) => {
    const [key, module] = [JSON.stringify(chunk), JSON.stringify(name)];
    return `${key}: [() => import(/* webpackChunkName: ${key} */ ${module}), ${module}, require.resolveWeak(${module})]`;
  });
  const bundled = entries.join(',\n');
  return `import {registryIn} from '${SERVER}';\nexport default {...registryIn(${JSON.stringify(plain)}),\n${bundled}};\n`;
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
