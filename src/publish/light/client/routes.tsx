import {useLocation} from '@docusaurus/router';
import * as stock from '@stock/react-router-config';
import type {ReactElement} from 'react';
import {bring} from './pages';
import {listen} from './told';

listen();

type Routes = Parameters<typeof stock.matchRoutes>[0];
type Rendering = Parameters<typeof stock.renderRoutes>;

/**
 * In place of `matchRoutes` of react-router-config, which Docusaurus asks which routes to load for an address. Where no
 * page is known there, the answer is one that brings the page first.
 */
export function matchRoutes(routes: Routes, pathname: string): ReturnType<typeof stock.matchRoutes> {
  const matched = stock.matchRoutes(routes, pathname);
  const last = matched.at(-1);
  if (last === undefined || last.route.exact === true) return matched;
  const preload = async () => {
    const path = await bring(pathname);
    await Promise.all(stock.matchRoutes(routes, path).map(({route}) => preloadOf(route)));
  };
  return [{...last, route: {component: Object.assign(() => null, {preload})}}];
}

/** In place of `renderRoutes` of react-router-config: routes as they are when something is shown, not when it began. */
export function renderRoutes(...[routes, ...rest]: Rendering): ReactElement {
  return <Routes all={routes} rest={rest} />;
}

type Props = {readonly all: Rendering[0]; readonly rest: readonly [Rendering[1]?, Rendering[2]?]};

function Routes({all, rest}: Props): ReactElement {
  // A new address is when there may be a new route.
  useLocation();
  return <>{stock.renderRoutes(all, ...rest)}</>;
}

function preloadOf({component}: {readonly component?: unknown}): Promise<unknown> | undefined {
  // The border: Docusaurus gives each route's component this function.
  return (component as {readonly preload?: () => Promise<unknown>} | undefined)?.preload?.();
}
