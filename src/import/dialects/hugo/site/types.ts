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
  /** Own values, keys in small letters. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Templates of its own shortcodes, and of those of its themes, by their names in small letters. */
  readonly templates: ReadonlyMap<string, string>;
};
