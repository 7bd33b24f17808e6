import type {Item, PageRecord} from '../shapes';

/** What a chunk holds, as `import()` would give it. */
export type Loaded = {readonly default: unknown};

/** A promise with the function that keeps it. */
type Awaited<T> = {readonly promise: Promise<T>; readonly keep: (value: T) => void};

/**
 * What has arrived of the site beside its main script. The files of pages and of parts of the sidebar tell it themselves
 * when they run; who needs something waits for it here, whether it came before or comes later.
 */
export class Arrivals {
  readonly #modules = new Map<string, Awaited<Loaded>>();
  readonly #pages = new Map<string, PageRecord>();
  readonly #watching = new Set<() => void>();
  readonly #first = awaited<PageRecord>();
  readonly #partsComing = new Map<string, Awaited<void>>();
  #parts: ReadonlyMap<string, readonly Item[]> = new Map();

  /** A page's record and its own modules, by the names of their chunks. */
  page(record: PageRecord, modules: Readonly<Record<string, Loaded>>): void {
    this.modules(modules);
    this.#pages.set(record.path, record);
    this.#first.keep(record);
  }

  modules(modules: Readonly<Record<string, Loaded>>): void {
    for (const [chunk, module] of Object.entries(modules)) coming(this.#modules, chunk).keep(module);
  }

  part(key: string, items: readonly Item[]): void {
    this.#parts = new Map([...this.#parts, [key, items]]);
    coming(this.#partsComing, key).keep();
    for (const tell of this.#watching) tell();
  }

  /** Has these parts of the sidebar and no others, as a page that is rendered has those around it. */
  only(parts: ReadonlyMap<string, readonly Item[]>): void {
    this.#parts = parts;
  }

  /** The module of a chunk, when it is there. */
  moduleOf(chunk: string): Promise<Loaded> {
    return coming(this.#modules, chunk).promise;
  }

  /** Resolves when a part of the sidebar is there. */
  hasPart(key: string): Promise<void> {
    return coming(this.#partsComing, key).promise;
  }

  /** The record of the first page of a visit, whose files stand in the page itself. */
  get first(): Promise<PageRecord> {
    return this.#first.promise;
  }

  recordOf(path: string): PageRecord | undefined {
    return this.#pages.get(path);
  }

  /** The parts of the sidebar that are there; another map as soon as there are more. */
  get parts(): ReadonlyMap<string, readonly Item[]> {
    return this.#parts;
  }

  /** Calls `tell` at each new part; the function that comes back ends that. */
  watch(tell: () => void): () => void {
    this.#watching.add(tell);
    return () => this.#watching.delete(tell);
  }
}

/** What is waited for under a key, from now on if it was not before. */
function coming<T>(all: Map<string, Awaited<T>>, key: string): Awaited<T> {
  const known = all.get(key) ?? awaited<T>();
  all.set(key, known);
  return known;
}

function awaited<T>(): Awaited<T> {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (keep = resolve));
  return {promise, keep};
}

/** The one list of a visit: files of the site that load later add to it. */
export const arrivals = new Arrivals();
