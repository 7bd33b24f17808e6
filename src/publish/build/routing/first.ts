/** A route as it is matched with addresses. */
export type Matched = {
  readonly path?: string | readonly string[];
  readonly exact?: boolean;
  readonly strict?: boolean;
  readonly sensitive?: boolean;
};

/** Whether a route matches an address, as the router says it. */
export type Matches = (pathname: string, route: Matched) => unknown;

/** What has a meaning of its own in a route's path: `/a/:b`, `*`, `/(a|b)/`. */
const PATTERN = /[\\:*?+()]/u;

/**
 * Whether the router need not be asked, since a route that is for one address alone is for another: it would make a regular
 * expression of each path and try them one after the other, for each page and each note.
 *
 * `isElsewhere('/a/b/', {path: '/a/c/', exact: true})` → `true`; of a path that is not exact or a pattern → `false`
 */
export function isElsewhere(pathname: string, {path, exact, strict, sensitive}: Matched): boolean {
  if (exact !== true || strict === true || sensitive === true || typeof path !== 'string') return false;
  const [a, b] = [bare(pathname), bare(path)];
  // The router heeds neither a slash at the end nor upper case.
  return a !== b && !PATTERN.test(path) && (a.length !== b.length || a.toUpperCase() !== b.toUpperCase());
}

type Index = {
  /** Places of the routes for one address alone. */
  readonly exact: ReadonlyMap<string, number>;
  /** Places of all others. */
  readonly others: readonly number[];
};

/**
 * A search for the first route that matches an address, without asking for each; a route without a path matches. Routes
 * of one list are sorted out once.
 */
export function firstOf<Route extends Matched>(matches: Matches) {
  const indexes = new WeakMap<readonly Route[], Index>();
  const isMatch = (route: Matched, pathname: string) => route.path === undefined || Boolean(matches(pathname, route));
  return (routes: readonly Route[], pathname: string): Route | undefined => {
    const index = indexes.get(routes) ?? indexOf(routes);
    indexes.set(routes, index);
    const place = index.exact.get(keyOf(pathname)) ?? routes.length;
    const before = index.others.find((nth) => nth > place || isMatch(routes[nth] ?? {}, pathname));
    const found = routes[Math.min(before ?? place, place)];
    if (found === undefined || isMatch(found, pathname)) return found;
    // The router knows better than this does.
    return routes.find((route) => isMatch(route, pathname));
  };
}

function indexOf(routes: readonly Matched[]): Index {
  const [exact, others] = [new Map<string, number>(), new Array<number>()];
  for (const [nth, {path, exact: isExact, strict, sensitive}] of routes.entries()) {
    const isOne = isExact === true && strict !== true && sensitive !== true;
    if (!isOne || typeof path !== 'string' || PATTERN.test(path)) others.push(nth);
    else if (!exact.has(keyOf(path))) exact.set(keyOf(path), nth);
  }
  return {exact, others};
}

function keyOf(path: string): string {
  return bare(path).toUpperCase();
}

/** `/a/` → `/a` */
function bare(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
