import type {Engine} from '../store/load';
import {answerOf, type Call, type Method, type Reply} from './call';

/** The search of this site, wherever it runs: in a worker, in the page, or, while writing, in the development server. */
export type Client = Engine;

/** A way to an engine. */
type Ask = (method: Method, args: readonly unknown[]) => Promise<unknown>;

const clients = new Map<string, Client>();

/** The search over the index at an address with a slash at its end; one for each address, however often it is asked for. */
export function clientFor(base: string): Client {
  const client =
    clients.get(base) ?? clientOver(process.env.NODE_ENV === 'development' ? askingServer(base) : askingWorker(base));
  clients.set(base, client);
  return client;
}

/** The casts are the border: answers come through `postMessage` or as JSON, from this very code on the other side. */
function clientOver(ask: Ask): Client {
  return {
    search: (...args) => ask('search', args) as ReturnType<Engine['search']>,
    names: (...args) => ask('names', args) as ReturnType<Engine['names']>,
    facets: (...args) => ask('facets', args) as ReturnType<Engine['facets']>,
    prepare: () => ask('prepare', []) as ReturnType<Engine['prepare']>,
  };
}

/** Milliseconds after which a worker that has said nothing is given up: its script hangs, or never came. */
const SILENCE = 10_000;

/** Asks a worker, and an engine in the page from when there turns out to be none. */
export function askingWorker(base: string): Ask {
  const manifest = manifestOf(base);
  const inPage = askingPage(base);
  const waiting = new Map<number, {readonly call: Call; readonly settle: (result: unknown) => void}>();
  let worker = started();
  let calls = 0;
  const giveUp = (): void => {
    clearTimeout(silence);
    worker?.terminate();
    worker = undefined;
    for (const {call, settle} of waiting.values()) settle(inPage(call.method, call.args));
    waiting.clear();
  };
  const silence = worker && setTimeout(giveUp, SILENCE);
  worker?.addEventListener('error', giveUp);
  worker?.addEventListener('message', () => clearTimeout(silence), {once: true});
  worker?.addEventListener('message', ({data: {id, result, failed}}: MessageEvent<Reply>) => {
    const {call, settle} = waiting.get(id) ?? {};
    waiting.delete(id);
    if (call !== undefined) settle?.(failed === undefined ? result : inPage(call.method, call.args));
  });
  return async (method, args) => {
    const bytes = await manifest;
    if (worker === undefined) return inPage(method, args);
    const call = {id: ++calls, base, method, args, manifest: bytes};
    return new Promise((settle) => {
      waiting.set(call.id, {call, settle});
      worker?.postMessage(call);
    });
  };
}

/** A worker, unless the browser or the page's policy has none. */
function started(): Worker | undefined {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'});
  } catch {
    return undefined;
  }
}

/** Fetched while the worker's script is on its way; the worker fetches it itself when this fails. */
async function manifestOf(base: string): Promise<ArrayBuffer | undefined> {
  try {
    const response = await fetch(`${base}manifest.json`, {cache: 'no-cache'});
    return response.ok ? await response.arrayBuffer() : undefined;
  } catch {
    return undefined;
  }
}

function askingPage(base: string): Ask {
  let engine: Promise<Engine> | undefined;
  return async (method, args) => {
    engine ??= engineInPage(base).catch((error: unknown) => {
      // Asked again, it is loaded again.
      engine = undefined;
      throw error;
    });
    return answerOf(await engine, method, args);
  };
}

/** Throws a sentence for the reader when the engine's script cannot be had. */
async function engineInPage(base: string): Promise<Engine> {
  const loaded = await import('../store/load').catch(() => undefined);
  if (loaded === undefined) throw new Error('It could not be loaded; there may be no connection.');
  return loaded.open(base, (file, options) => fetch(file, options));
}

/** Asks the development server, which keeps the search of the notes as they are being written. */
function askingServer(base: string): Ask {
  return async (method, args) => {
    const response = await fetch(`${base}${method}`, {method: 'POST', body: JSON.stringify(args)});
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
}
