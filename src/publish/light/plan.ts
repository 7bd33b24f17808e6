import {flat} from './flat';
import type {ChunkNames, Generated, PageRecord, Route} from './shapes';

/** A page that has a file of its own: its record, and the modules that it alone has, by the names of their chunks. */
export type PlannedPage = {readonly record: PageRecord; readonly own: ReadonlyMap<string, string>};

/** What every visitor loads, and what only those do that need it. */
export type Plan = {
  /** Routes that stay in the main script, with those that lead to pages. */
  readonly stays: Generated;
  /** Addresses of pages by the chunks of routes that stay, but whose modules are in the files of those pages. */
  readonly elsewhere: ReadonlyMap<string, string>;
  readonly pages: readonly PlannedPage[];
  /** Modules of several pages, by the names of their chunks. */
  readonly shared: ReadonlyMap<string, string>;
};

/**
 * Parts a site's routes into those that stay in the main script and pages that are found by their address. A page is a
 * route without routes below it that has a module of its own, such as its text; components and contexts of plugins,
 * whose number does not grow with the notes, stay. So does the route of the page at `home`, for which the theme looks among all
 * routes, but not what it shows, which changes with each note.
 */
export function planOf({routes, registry, chunkNames}: Generated, home: string): Plan {
  const leaves = pathsOf(routes);
  const chunksOf = ({path, hash}: Route) => chunkNames[`${path}-${hash}`] ?? {};
  const staying = new Set([...routesBelow(routes)].flatMap((route) => stayingOf(route, chunksOf(route))));
  const uses = countOf(leaves.flatMap(({route}) => [...new Set(flat(chunksOf(route)))]));
  const own = (route: Route) => flat(chunksOf(route)).filter((chunk) => !staying.has(chunk) && uses.get(chunk) === 1);
  const pages = leaves.filter(({route}) => own(route).length > 0);
  const moving = pages.filter(({route}) => route.path !== home);
  const elsewhere = new Map(
    pages
      .filter(({route}) => route.path === home)
      .flatMap(({route}) => own(route).map((chunk) => [chunk, home] as const)),
  );
  const moved = new Set(moving.map(({route}) => route));
  const modules = (chunks: Iterable<string>) => new Map([...chunks].map((chunk) => [chunk, registry.get(chunk) ?? '']));
  const kept = [...routesBelow(routes)].filter((route) => !moved.has(route));
  const ofKept = kept.flatMap((route) => flat(chunksOf(route)));
  const keptChunks = new Set([...staying, ...ofKept].filter((chunk) => !elsewhere.has(chunk)));
  const among = (route: Route) =>
    flat(chunksOf(route)).filter((chunk) => !keptChunks.has(chunk) && uses.get(chunk) !== 1);
  const {routes: left, chunkNames: names} = renamed(without(routes, moved), chunksOf);
  return {
    stays: {
      routes: left,
      registry: new Map([...registry].filter(([chunk]) => keptChunks.has(chunk))),
      chunkNames: names,
    },
    elsewhere,
    pages: pages.map(({route, depth}) => ({
      record: recordOf(route, {depth, chunks: chunksOf(route), shared: [...new Set(among(route))]}),
      own: modules(own(route)),
    })),
    shared: modules(new Set(pages.flatMap(({route}) => among(route)))),
  };
}

function recordOf(
  route: Route,
  {depth, chunks, shared}: {depth: number; chunks: ChunkNames; shared: readonly string[]},
): PageRecord {
  const {path, hash = '', exact: _, routes: __, ...attributes} = route;
  return {
    path,
    hash,
    depth,
    chunks,
    ...(Object.keys(attributes).length > 0 && {attributes}),
    ...(shared.length > 0 && {shared}),
  };
}

/**
 * Routes told apart by their places rather than by hashes of all that is below them, which change with each edit of a
 * note; and the names of their chunks under these keys.
 */
function renamed(
  routes: readonly Route[],
  chunksOf: (route: Route) => ChunkNames,
  place = '',
): Pick<Generated, 'routes' | 'chunkNames'> {
  const all = routes.map((route, nth) => {
    const hash = `${place}${nth}`;
    const inner = route.routes && renamed(route.routes, chunksOf, `${hash}.`);
    const own = route.hash === undefined ? {} : {[`${route.path}-${hash}`]: chunksOf(route)};
    const named = {...route, ...(route.hash !== undefined && {hash}), ...(inner && {routes: inner.routes})};
    return {route: named, names: {...own, ...inner?.chunkNames}};
  });
  return {routes: all.map(({route}) => route), chunkNames: Object.assign({}, ...all.map(({names}) => names))};
}

/** Chunks of components and of contexts, and all of a route around others. */
function stayingOf({routes}: Route, chunks: ChunkNames): readonly string[] {
  if (routes !== undefined) return flat(chunks);
  const {__comp: component, __context: context} = chunks;
  return [component, context].flatMap((value) => (value === undefined ? [] : flat({value})));
}

/** Routes without routes below them, each with how many are around it; of several with one path the first, which is found. */
function pathsOf(routes: readonly Route[]): readonly {readonly route: Route; readonly depth: number}[] {
  const byPath = new Map<string, {readonly route: Route; readonly depth: number}>();
  for (const leaf of leavesOf(routes, 0)) if (!byPath.has(leaf.route.path)) byPath.set(leaf.route.path, leaf);
  return [...byPath.values()];
}

function leavesOf(routes: readonly Route[], depth: number): {readonly route: Route; readonly depth: number}[] {
  return routes.flatMap((route) => {
    if (route.routes !== undefined) return leavesOf(route.routes, depth + 1);
    return route.exact === true ? [{route, depth}] : [];
  });
}

function* routesBelow(routes: readonly Route[]): Generator<Route> {
  for (const route of routes) {
    yield route;
    yield* routesBelow(route.routes ?? []);
  }
}

function without(routes: readonly Route[], moved: ReadonlySet<Route>): readonly Route[] {
  return routes
    .filter((route) => !moved.has(route))
    .map((route) => (route.routes === undefined ? route : {...route, routes: without(route.routes, moved)}));
}

function countOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
