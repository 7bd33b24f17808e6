import type {Item, PageRecord} from './shapes';

/** Folder of the files that tell something; a script from it in a page says that the page is made of files. */
export const PAGES = 'assets/pages/';

/** What a file of the site tells when it runs: the name of a method of `Arrivals`, and what that is given. */
export type Told<Module> =
  | readonly ['page', PageRecord, Modules<Module>]
  | readonly ['modules', Modules<Module>]
  | readonly ['part', string, readonly Item[]];

/** Modules by the names of their chunks. */
export type Modules<Module> = Readonly<Record<string, Module>>;

/** What the modules of notes import: of `react/jsx-runtime` and of `@mdx-js/react`. */
export type Imported = readonly [runtime: object, components: object];

/** A module that the bundler has not seen: a function of what it imports. */
export type Making = (...imported: Imported) => {readonly default: unknown};

/** What the rendering of pages knows of the client: the files that the bundler has not made, and what a page has of the whole site. */
export type Lent = {
  /** Folder of the site. */
  readonly outDir: string;
  /** Names of modules, by the names of files. */
  readonly programs: {readonly [file: string]: Modules<string>};
  /** Names of files with parts of the sidebar, by the keys of these. */
  readonly parts: {readonly [key: string]: string};
  /** By the addresses of pages, without a slash at their end. */
  readonly pages: {readonly [path: string]: Pick<PageRecord, 'parts' | 'doc'>};
};

/** The modules that a program holds. */
export function modulesOf<Module>(told: Told<Module>): Modules<Module> {
  if (told[0] === 'part') return {};
  return told[0] === 'page' ? told[2] : told[1];
}

/** The modules themselves, each made of what it imports. */
export function made(modules: Modules<Making>, imported: Imported): Modules<ReturnType<Making>> {
  return Object.fromEntries(Object.entries(modules).map(([chunk, make]) => [chunk, make(...imported)]));
}
