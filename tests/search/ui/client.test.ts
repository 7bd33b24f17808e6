import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {type Engine, open} from '../../../src/search/store/load';
import {answerOf, type Call, type Reply} from '../../../src/search/ui/call';
import {askingWorker} from '../../../src/search/ui/client';
import {manyPages} from '../pages';
import {BASE, served} from '../served';

const site = served(manyPages(30));
const inPage: Engine = open(BASE, site.fetch);
const QUERIES = ['page', 'on', 'five', 'café', 'kind:guide page', 'nothing of that'] as const;
const expected = (text: string) => inPage.search(text, {limit: 5});

/** How a worker behaves: it answers or does not. */
type Manner = (call: Call, worker: FakeWorker) => void;

/** Stands for the browser's worker; every one made is kept. */
class FakeWorker extends EventTarget {
  static manner: Manner;
  static all: FakeWorker[] = [];
  readonly calls: Call[] = [];
  isTerminated = false;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage(call: Call): void {
    this.calls.push(call);
    FakeWorker.manner(call, this);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  reply(reply: Reply): void {
    this.dispatchEvent(new MessageEvent('message', {data: structuredClone(reply)}));
  }

  fail(): void {
    this.dispatchEvent(new Event('error'));
  }
}

const engineOfWorker = open(BASE, site.fetch);
const honest: Manner = ({id, method, args}, worker) => {
  void answerOf(engineOfWorker, method, args).then((result) => worker.reply({id, result}));
};

beforeEach(() => {
  FakeWorker.all = [];
  FakeWorker.manner = honest;
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('fetch', site.fetch);
});
afterEach(() => vi.unstubAllGlobals());

/** Asks all queries at once. */
const askAll = async (ask: ReturnType<typeof askingWorker>) =>
  Promise.all(QUERIES.map((text) => ask('search', [text, {limit: 5}])));
const expectedOfAll = () => Promise.all(QUERIES.map(expected));

describe('a search that asks a worker', () => {
  it('has its answers, with the manifest that the page has fetched already', async () => {
    expect(await askAll(askingWorker(BASE))).toEqual(await expectedOfAll());
    const [worker] = FakeWorker.all;
    expect(worker?.calls).toHaveLength(QUERIES.length);
    expect(new Uint8Array(worker?.calls[0]?.manifest ?? new ArrayBuffer())).toEqual(site.files.get('manifest.json'));
  });

  it('gives each answer to the one who asked, in whatever order they come', async () => {
    const kept: Call[] = [];
    FakeWorker.manner = (call, worker) => {
      kept.push(call);
      if (kept.length === QUERIES.length) for (const each of kept.reverse()) honest(each, worker);
    };
    expect(await askAll(askingWorker(BASE))).toEqual(await expectedOfAll());
  });

  it('takes an answer that was not asked for as none', async () => {
    FakeWorker.manner = (call, worker) => {
      worker.reply({id: 4711, result: 'x'});
      honest(call, worker);
    };
    expect(await askAll(askingWorker(BASE))).toEqual(await expectedOfAll());
  });

  it('lets the worker fetch the manifest itself when the page cannot', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await askingWorker(BASE)('search', ['page', {limit: 5}])).toEqual(await expected('page'));
    expect(FakeWorker.all[0]?.calls[0]?.manifest).toBeUndefined();
    vi.stubGlobal('fetch', async () => ({ok: false, status: 404, arrayBuffer: async () => new ArrayBuffer()}));
    expect(await askingWorker(BASE)('search', ['page', {limit: 5}])).toEqual(await expected('page'));
    expect(FakeWorker.all[1]?.calls[0]?.manifest).toBeUndefined();
  });
});

describe('a search without a worker that works', () => {
  it('asks the page where the browser refuses one', async () => {
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          throw new DOMException('Refused by the policy', 'SecurityError');
        }
      },
    );
    expect(await askAll(askingWorker(BASE))).toEqual(await expectedOfAll());
  });

  it('asks the page where the browser has none', async () => {
    vi.stubGlobal('Worker', undefined);
    expect(await askAll(askingWorker(BASE))).toEqual(await expectedOfAll());
  });

  it('asks the page when the worker fails before it was asked', async () => {
    const ask = askingWorker(BASE);
    FakeWorker.all[0]?.fail();
    expect(await askAll(ask)).toEqual(await expectedOfAll());
    expect(FakeWorker.all[0]).toMatchObject({isTerminated: true, calls: []});
  });

  it('asks the page when the worker says nothing for ten seconds, and leaves alone one that is only slow', async () => {
    vi.useFakeTimers();
    FakeWorker.manner = () => {};
    const [silent, slow] = [askingWorker(BASE), askingWorker(BASE)];
    FakeWorker.all[1]?.reply({id: 0});
    const answers = {silent: askAll(silent), slow: slow('search', ['page', {limit: 5}])};
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(await answers.silent).toEqual(await expectedOfAll());
    expect(FakeWorker.all.map(({isTerminated}) => isTerminated)).toEqual([true, false]);
    expect(await Promise.race([answers.slow, 'not yet'])).toBe('not yet');
  });

  it('asks the page for all that the worker left open when it failed, and from then on', async () => {
    FakeWorker.manner = (call, worker) => {
      if (call.id === 1) honest(call, worker);
      if (call.id === QUERIES.length) setTimeout(() => worker.fail(), 20);
    };
    const ask = askingWorker(BASE);
    expect(await askAll(ask)).toEqual(await expectedOfAll());
    expect(await ask('search', ['ka', {limit: 5}])).toEqual(await expected('ka'));
    expect(FakeWorker.all[0]?.calls).toHaveLength(QUERIES.length);
  });

  it('asks the page where the worker has a fault with one call, and the worker again afterwards', async () => {
    FakeWorker.manner = (call, worker) =>
      call.id === 2 ? worker.reply({id: 2, failed: 'RangeError'}) : honest(call, worker);
    expect(await askAll(askingWorker(BASE))).toEqual(await expectedOfAll());
    expect(FakeWorker.all[0]).toMatchObject({isTerminated: false});
  });

  it('rejects what neither of them can answer, and stays open for the next', async () => {
    vi.stubGlobal('Worker', undefined);
    const ask = askingWorker(BASE);
    // A text that is none: the engine's own fault, as no caller makes it.
    await expect(ask('search', [null])).rejects.toThrow();
    expect(await ask('search', ['page', {limit: 5}])).toEqual(await expected('page'));
  });
});
