import ComponentCreator from '@docusaurus/ComponentCreator';
import registry from '@generated/registry';
import routes from '@generated/routes';
import chunkNames from '@generated/routesChunkNames';
import {matchRoutes} from '@stock/react-router-config';
import {listOfDocs} from '../docs';
import {flat} from '../flat';
import type {PageRecord} from '../shapes';
import {arrivals} from './arrivals';
import {FIRST, addressOf, files, isOfFiles} from './files';

/**
 * Brings the page at an address and what it is made of, so that its route is among the others and can be shown at once;
 * gives the path of that route, `/a/` for `/a/index.html`. Does nothing when there is no such page: the site
 * then says so.
 *
 * Rejects when the page cannot be had: its files are gone, the network is down, or the site has been built anew. Docusaurus
 * then loads the address as a page, which is the way on.
 */
export async function bring(pathname: string): Promise<string> {
  const address = addressOf(pathname);
  if (address === FIRST) {
    return isOfFiles() ? opened(await arrivals.first) : pathname;
  }
  const list = await files.listOf(address);
  if (list === undefined) return pathname;
  const {page, shared, parts} = list;
  await Promise.all([page, ...shared, ...parts].map((file) => files.run(file)));
  const record = arrivals.recordOf(address) ?? arrivals.recordOf(decodeURI(address));
  if (record === undefined) throw new Error(`${page} does not hold the page at ${address}.`);
  return opened(record);
}

/** Brings the parts of the sidebar around the page at an address. Rejects as `bring` does. */
export async function bringParts(pathname: string): Promise<void> {
  const list = await files.listOf(addressOf(pathname));
  if (list === undefined) throw new Error(`There is no page at ${pathname}.`);
  await Promise.all(list.parts.map((file) => files.run(file)));
}

const open = new Set<PageRecord>();

/** Puts a page's route among the others, in front: what is exact comes before what takes every address. Gives its path. */
async function opened(record: PageRecord): Promise<string> {
  const {shared = [], parts = []} = record;
  await Promise.all([...shared.map((chunk) => arrivals.moduleOf(chunk)), ...parts.map((key) => arrivals.hasPart(key))]);
  const {path, hash, depth, chunks, attributes, doc} = record;
  if (open.has(record)) return path;
  open.add(record);
  Object.assign(chunkNames, {[`${path}-${hash}`]: chunks});
  const missing = flat(chunks).filter((chunk) => registry[chunk] === undefined);
  Object.assign(registry, Object.fromEntries(missing.map((chunk) => [chunk, [() => arrivals.moduleOf(chunk), chunk]])));
  const list = depth === 0 ? routes : matchRoutes(routes, path)[depth - 1]?.route.routes;
  // A key of its own, so that the others keep theirs and what they show stays.
  list?.unshift({...attributes, key: path, path, exact: true, component: ComponentCreator(path, hash)});
  if (doc !== undefined) listOfDocs().push(doc);
  return path;
}
