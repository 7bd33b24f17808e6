import {matchPath as match} from '@site-build/router';
import {isElsewhere} from './first';

export * from '@site-build/router';

type Match = typeof match;

/** As the router's, which it asks only about routes that may match. */
export const matchPath = ((pathname: string, route: Parameters<Match>[1]) =>
  // The border: the router takes a path alone, too, of which nothing is known.
  typeof route === 'object' && !Array.isArray(route) && isElsewhere(pathname, route) ? null : match(pathname, route)) as Match;
