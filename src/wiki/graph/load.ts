import type {Graph} from '../../notes/graph/nodes';

/**
 * Fetches the graph of the site. The whole of it is in one file that is asked for anew each time (and not sent again when
 * it is the same), so that a returning reader never sees notes of one build with links of another.
 *
 * Throws when it cannot be had, or when what comes is something else, such as the page for missing files.
 */
export async function loadGraph(address: string): Promise<Graph> {
  const response = await fetch(address, {cache: 'no-cache'});
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  if (!response.ok || !isJson) throw new Error(`There is no graph at ${address}.`);
  const graph: unknown = await response.json();
  if (!isGraph(graph)) throw new Error(`The graph at ${address} is of another version.`);
  return graph;
}

/** Whether a value read from a file has the shape of a graph; its notes are all made alike, so one speaks for them. */
export function isGraph(value: unknown): value is Graph {
  if (typeof value !== 'object' || value === null || !('nodes' in value) || !Array.isArray(value.nodes)) return false;
  const [first = {title: '', permalink: '', tags: [], to: []}]: readonly unknown[] = value.nodes;
  return (
    typeof first === 'object' &&
    first !== null &&
    'title' in first &&
    'permalink' in first &&
    'tags' in first &&
    Array.isArray(first.tags) &&
    'to' in first &&
    Array.isArray(first.to)
  );
}
