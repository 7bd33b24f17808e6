/** A search engine for static sites, as the benchmark asks it. */
export type Peer = {
  /** With its version. */
  readonly name: string;
  /** Whether the page loads the whole index at once, whatever is asked. */
  readonly isWhole: boolean;
  /** What the browser runs to ask it, from the folder of this benchmark: a module that is an `Adapter`. Not counted. */
  readonly adapter: string;
  /** Indexes a folder of compiled pages; writes everything that a browser loads, scripts included. Throws when it fails. */
  readonly index: (site: string, out: string) => Promise<void>;
};

/** The browser's side of an engine. */
export type Adapter = {
  /** Loads what every query needs; `base` is the address of what was written, with a slash at the end. */
  readonly prepare: (base: string) => Promise<void>;
  /** Everything that a list of ten results shows; `onFirst` hears of it when the first one is complete. */
  readonly search: (q: string, onFirst: () => void) => Promise<readonly string[]>;
};

/** Results that are asked for where the engine lets itself be told. */
export const LIMIT = 10;
