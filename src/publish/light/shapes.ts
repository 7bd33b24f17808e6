/** Names of chunks as a route's component takes them: by name, in lists, nested. */
export type ChunkNames = {readonly [name: string]: string | ChunkNames | readonly (string | ChunkNames)[]};

/** A route of Docusaurus as its generated files have it; further keys, such as `sidebar`, are attributes of the page. */
export type Route = {
  readonly path: string;
  /** Tells routes of one path apart; `path-hash` is the key of its chunks. The route of what is not found has none. */
  readonly hash?: string;
  readonly exact?: boolean;
  readonly routes?: readonly Route[];
  readonly [attribute: string]: unknown;
};

/** What Docusaurus generates for its client, read back. */
export type Generated = {
  readonly routes: readonly Route[];
  /** Modules by the names of their chunks. */
  readonly registry: ReadonlyMap<string, string>;
  readonly chunkNames: {readonly [key: string]: ChunkNames};
};

/** A note in the global data of Docusaurus's docs. */
export type GlobalDoc = {readonly id: string; readonly path: string; readonly sidebar?: string};

/** What a page's own file says of it, with its modules. */
export type PageRecord = {
  readonly path: string;
  readonly hash: string;
  /** How many routes are around its own. */
  readonly depth: number;
  readonly chunks: ChunkNames;
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** Modules that other pages have too, by the names of their chunks. */
  readonly shared?: readonly string[];
  /** Keys of the parts of the sidebar that the page shows. */
  readonly parts?: readonly string[];
  readonly doc?: GlobalDoc;
};

/** The small file beside a page that says from which files it is made. Addresses are below the base path. */
export type PageFiles = {
  /** The main script of the build; with another one the page cannot be put together. */
  readonly main: string;
  readonly page: string;
  readonly shared: readonly string[];
  readonly parts: readonly string[];
};

/** An item of a sidebar, as far as it matters here. */
export type Item = {
  readonly type: string;
  readonly href?: string;
  readonly label?: string;
  readonly items?: readonly Item[];
  readonly unlisted?: boolean;
  readonly linkUnlisted?: boolean;
  /** Stands for the items of a part that is elsewhere; `href` leads to the first page of them. */
  readonly part?: string;
  readonly [key: string]: unknown;
};
