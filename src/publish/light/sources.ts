import type {PlannedPage} from './plan';
import type {Generated, Item, Route} from './shapes';

/** Where the client finds what takes note of arriving pages. */
const CLIENT = '@site/src/publish/light/client/arrivals';

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

/** The program of a page's own file: its record and its modules, given to what waits for them. */
export function pageSource({record, own}: PlannedPage): string {
  const {imports, entries} = modulesSource(own);
  return `${imports}import {arrivals} from '${CLIENT}';arrivals.page(${JSON.stringify(record)}, {${entries}});`;
}

/** The program of a file with a module that several pages have. */
export function sharedSource(chunk: string, module: string): string {
  const {imports, entries} = modulesSource(new Map([[chunk, module]]));
  return `${imports}import {arrivals} from '${CLIENT}';arrivals.modules({${entries}});`;
}

/** The program of a file with a part of the sidebar. */
export function partSource(key: string, items: readonly Item[]): string {
  return `import {arrivals} from '${CLIENT}';arrivals.part(${JSON.stringify(key)}, ${JSON.stringify(items)});`;
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

function modulesSource(modules: ReadonlyMap<string, string>): {readonly imports: string; readonly entries: string} {
  const all = [...modules].map(([chunk, module], nth) => ({chunk, module, name: `m${nth}`, isData: isJson(module)}));
  return {
    // Of data the whole is wanted, not a name for each key.
    imports: all
      .map(({module, name, isData}) => `import ${isData ? name : `* as ${name}`} from ${JSON.stringify(module)};`)
      .join(''),
    entries: all
      .map(({chunk, name, isData}) => `${JSON.stringify(chunk)}: ${isData ? `{default: ${name}}` : name}`)
      .join(', '),
  };
}

function isJson(module: string): boolean {
  return module.endsWith('.json');
}
