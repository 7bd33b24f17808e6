import {open, type Engine} from '../store/load';
import {fetchAfter} from '../store/given';
import {answerOf, type Call, type Reply} from './call';

let engine: Engine | undefined;

/** Says that it is there, before anything is asked. */
self.postMessage({id: 0} satisfies Reply);

self.addEventListener('message', ({data}: MessageEvent<Call>) => {
  const {id, base, method, args, manifest} = data;
  engine ??= open(
    base,
    fetchAfter(manifest, (address, options) => fetch(address, options)),
  );
  answerOf(engine, method, args)
    .then((result): Reply => ({id, result}))
    .catch((error: unknown): Reply => ({id, failed: String(error)}))
    .then((reply) => self.postMessage(reply));
});
