import {arrivals, type Loaded} from './arrivals';
import {FIRST, addressOf, files} from './files';

/**
 * A module that is in the file of the page at an address, of which the route is in the main script. Rejects when the file cannot
 * be loaded.
 */
export async function moduleAt(path: string, chunk: string): Promise<Loaded> {
  // The files of the first page stand in the page itself.
  if (addressOf(path) !== FIRST) {
    const list = await files.listOf(path);
    if (list === undefined) throw new Error(`There is no page at ${path}.`);
    await files.run(list.page);
  }
  return arrivals.moduleOf(chunk);
}
