import {useLocation} from '@docusaurus/router';
import * as stock from '@stock/react-router-config';
import type {ReactElement} from 'react';
import {firstOf} from './first';
import {matchPath} from './router';

type Rendering = Parameters<typeof stock.renderRoutes>;
type Routes = Parameters<typeof stock.matchRoutes>[0];

const first = firstOf<Routes[number]>(matchPath);

/** In place of `matchRoutes` of react-router-config, while pages are rendered: the same without a look at every route. */
export function matchRoutes(routes: Routes, pathname: string): ReturnType<typeof stock.matchRoutes> {
  const route = first(routes, pathname);
  if (route === undefined) return [];
  const match = matchPath(pathname, route);
  if (match === null) return stock.matchRoutes(routes, pathname);
  return [{route, match}, ...(route.routes === undefined ? [] : matchRoutes(route.routes, pathname))];
}

/** In place of `renderRoutes` of react-router-config: hands the router the one route that it would find among all. */
export function renderRoutes(...[routes, ...rest]: Rendering): ReactElement | null {
  return routes === undefined ? null : <Found routes={routes} rest={rest} />;
}

type Props = {readonly routes: Routes; readonly rest: readonly [Rendering[1]?, Rendering[2]?]};

function Found({routes, rest}: Props): ReactElement {
  const {pathname} = useLocation();
  const route = first(routes, pathname);
  return <>{stock.renderRoutes(route === undefined ? [] : [route], ...rest)}</>;
}
