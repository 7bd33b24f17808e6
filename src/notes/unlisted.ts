import type {PropSidebarItem, PropVersionMetadata} from '@docusaurus/plugin-content-docs';
import type {RouteConfig} from '@docusaurus/types';

/**
 * A tree of routes of Docusaurus's docs whose data, which every page of a note loads, names no unlisted note: neither in
 * the list of all notes nor in the sidebars, where Docusaurus only leaves it to the theme to hide them.
 */
export function withoutUnlisted(route: RouteConfig, isUnlisted: (id: string) => boolean): RouteConfig {
  const {props, routes} = route;
  // The border: a route's props are whatever its component takes; the docs plugin gives this to its version's.
  const version = props?.version as PropVersionMetadata | undefined;
  return {
    ...route,
    ...(version !== undefined && {props: {...props, version: listedOf(version, isUnlisted)}}),
    ...(routes !== undefined && {routes: routes.map((one) => withoutUnlisted(one, isUnlisted))}),
  };
}

function listedOf(version: PropVersionMetadata, isUnlisted: (id: string) => boolean): PropVersionMetadata {
  const docs = Object.entries(version.docs).filter(([id]) => !isUnlisted(id));
  const sidebars = Object.entries(version.docsSidebars).map(([name, items]) => [name, items.flatMap(listedItems)]);
  return {...version, docs: Object.fromEntries(docs), docsSidebars: Object.fromEntries(sidebars)};
}

/** An item of a sidebar, or none; a category whose own page is unlisted keeps what is below it. */
function listedItems(item: PropSidebarItem): PropSidebarItem[] {
  if (item.type === 'link') return item.unlisted === true ? [] : [item];
  if (item.type !== 'category') return [item];
  const items = item.items.flatMap(listedItems);
  if (item.linkUnlisted !== true) return [{...item, items}];
  const {href: _, linkUnlisted: __, ...category} = item;
  return items.length === 0 ? [] : [{...category, items}];
}
