/** A language of a site, and the folder that holds its pages where that is one of its own. */
export type Language = {readonly name: string; readonly folder?: string};

/** What the settings of a site say that matters for its pages. */
export type Site = {
  /** Folder of the site in the source, empty for this itself. */
  readonly root: string;
  /** Folder of its pages in the source. */
  readonly content: string;
  /** The first is the one whose pages have no language in their address. */
  readonly languages: readonly Language[];
  /** `https://example.org/blog/`, or nothing. */
  readonly baseUrl?: string;
  /** Keys of front matter that hold tags of some kind, in small letters. */
  readonly taxonomies: readonly string[];
  /** Patterns of addresses by section: `{posts: '/:year/:slug/'}`. */
  readonly permalinks: Readonly<Record<string, string>>;
  /** Sections whose pages are posts, where the site names them. */
  readonly mainSections: readonly string[];
  /** Whether `:seedling:` is a sign. */
  readonly hasEmoji: boolean;
  /** Whether pages are files such as `/a.html`. */
  readonly hasUglyUrls: boolean;
  /** Whether terms of lists of definitions are places that links lead to; so too where no settings say it. */
  readonly namesTerms: boolean;
  /** What the settings hand down to pages, keys in small letters. */
  readonly cascade?: unknown;
  /** Own values, keys in small letters. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Templates of its own shortcodes, and of those of its themes, by their names in small letters. */
  readonly templates: ReadonlyMap<string, string>;
};

/** A page of a site: a file of its own, the page of a section (`_index.md`), or a bundle with files (`index.md`). */
export type SitePage = {
  readonly path: string;
  readonly form: 'file' | 'section' | 'bundle';
  /** Folders from the folder of pages, without the page's own. */
  readonly folder: readonly string[];
  /** Its file's name or, for a bundle, its folder's; empty for a section. */
  readonly name: string;
  /** Set for a page in another than the site's first language. */
  readonly language?: string;
  /** Front matter, keys in small letters, with what the pages of its sections hand down. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly isEmpty: boolean;
};
