import {prepare, search} from 'adapter';

/** What the benchmark calls in the page; all times in milliseconds. */
export type InPage = {
  readonly prepare: () => Promise<number>;
  readonly ask: (
    q: string,
  ) => Promise<{readonly urls: readonly string[]; readonly time: number; readonly first: number}>;
  /** Bytes of the page and its workers; WebAssembly's memory is not among them. */
  readonly memory: () => Promise<number>;
};

declare global {
  var inPage: InPage;
  interface Performance {
    /** Not in the library's types yet. */
    measureUserAgentSpecificMemory(): Promise<{readonly bytes: number}>;
  }
}

globalThis.inPage = {
  prepare: async () => {
    const start = performance.now();
    await prepare(new URL('/', location.href).href);
    return performance.now() - start;
  },
  ask: async (q) => {
    const start = performance.now();
    let first: number | undefined;
    const urls = await search(q, () => {
      first ??= performance.now() - start;
    });
    const time = performance.now() - start;
    return {urls, time, first: first ?? time};
  },
  memory: async () => (await performance.measureUserAgentSpecificMemory()).bytes,
};
