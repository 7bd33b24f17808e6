import {open, type Engine} from '../store/load';
import type {Fetch} from '../store/source';
import {answerOf, type Call, type Reply} from './call';

let engine: Engine | undefined;

self.addEventListener('message', ({data}: MessageEvent<Call>) => {
  const {id, base, method, args, manifest} = data;
  engine ??= open(base, fetchAfter(manifest));
  answerOf(engine, method, args)
    .then((result): Reply => ({id, result}))
    .catch((error: unknown): Reply => ({id, failed: String(error)}))
    .then((reply) => self.postMessage(reply));
});

/** Fetches files, but the manifest at first from what the page has fetched already. */
function fetchAfter(manifest: ArrayBuffer | undefined): Fetch {
  let given = manifest;
  return async (address, options) => {
    const bytes = given;
    if (bytes === undefined || !address.endsWith('/manifest.json')) return fetch(address, options);
    given = undefined;
    return {ok: true, status: 200, arrayBuffer: async () => bytes};
  };
}
