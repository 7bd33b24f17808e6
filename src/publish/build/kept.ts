/** A page as Docusaurus renders it, before it is put into its template; plain values. */
export type Rendered = {readonly html: string; readonly collectedData: {readonly modules: readonly string[]}};

/** A rendered page as it is kept for the next build, with what it was made from. */
export type KeptPage = {
  /** Stands for all scripts that no page has for itself. */
  readonly site: string;
  /** File of each module and part of the sidebar that the page was made from, by its name. The file's name says what is in it. */
  readonly files: Readonly<Record<string, string>>;
  readonly rendered: Rendered;
};

/** Scripts of the site while it is rendered: names of files by modules that pages are made from, and all others. */
export type SiteFiles = {readonly ofModules: ReadonlyMap<string, string>; readonly others: readonly string[]};

/** A script's name: that of its chunk, and a digest of what is in it. `a1b2c3d4.0f0f0f0f.js` */
const SCRIPT = /^(?<chunk>.+)\.(?<digest>[0-9a-f]{8,})\.js$/u;

/** Sorts out the scripts of a site by what lists the chunks of modules: `[chunk name, module]`. */
export function siteFilesOf(
  names: readonly string[],
  listed: readonly (readonly [chunk: string, module: string])[],
): SiteFiles {
  const modules = new Map(listed);
  const moduleOf = (name: string) => modules.get(SCRIPT.exec(name)?.groups?.chunk ?? '');
  const ofModules = new Map(
    names.flatMap((name) => {
      const module = moduleOf(name);
      return module === undefined ? [] : [[module, name] as const];
    }),
  );
  return {ofModules, others: names.filter((name) => moduleOf(name) === undefined).sort()};
}

/**
 * The text of the main script without what changes with a single page: the digests in the names of pages' scripts. Two
 * builds with the same text and the same other scripts render a page alike if its own scripts are the same.
 */
export function withoutDigests(script: string, {ofModules}: SiteFiles): string {
  const digests = new Set([...ofModules.values()].map((name) => SCRIPT.exec(name)?.groups?.digest));
  return script.replaceAll(/"(?<digest>[0-9a-f]{8,})"/gu, (text, digest: string) => (digests.has(digest) ? '""' : text));
}

/** How Docusaurus names the chunks of a route, and the route: by its path and a hash of all that its plugin says of it. */
const NAMED = /"(?<path>[^"]*)-(?<hash>[0-9a-f]{3,})":|\('(?<of>[^']*)', '(?<with>[0-9a-f]{3,})'\)/gu;

/**
 * The text of the main script with numbers for the hashes that tell routes apart. They change with the date of a note, and
 * that of the root with each of them, but lead to the same chunks. `keys` are the routes' names: path, `-`, hash.
 *
 * `('/a/', 'b45')` and `{"/a/-b45":` → `('/a/', '0')` and `{"/a/-0":`
 */
export function withoutRouteHashes(script: string, keys: readonly string[]): string {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  return script.replaceAll(NAMED, (text: string, ...found: unknown[]) => {
    // The border: groups come last.
    const groups = found.at(-1) as Readonly<Record<'path' | 'hash' | 'of' | 'with', string | undefined>>;
    const [path = '', hash = ''] = [groups.path ?? groups.of, groups.hash ?? groups.with];
    const number = numbers.get(`${path}-${hash}`);
    if (number === undefined) return text;
    return groups.path === undefined ? `('${path}', '${number}')` : `"${path}-${number}":`;
  });
}

/** How names of parts of the sidebar begin. */
export const PART = 'part:';

/** What a page is made from: files of the site, and names among them that it has beside its modules. */
type From = {readonly files: SiteFiles; readonly parts: readonly string[]};

/** What a page that was just rendered is kept as; nothing for one of which it is not known what it was made from. */
export function keptOf(site: string, rendered: Rendered, {files: {ofModules}, parts}: From): KeptPage | undefined {
  const names = [...rendered.collectedData.modules, ...parts];
  const files = names.flatMap((name) => {
    const file = ofModules.get(name);
    return file === undefined ? [] : [[name, file] as const];
  });
  return files.length < names.length ? undefined : {site, files: Object.fromEntries(files), rendered};
}

/** Whether the page would be rendered the same again. */
export function isCurrent({site, files}: KeptPage, now: From & {readonly site: string}): boolean {
  const {ofModules} = now.files;
  const parts = Object.keys(files).filter((name) => name.startsWith(PART));
  return (
    site === now.site &&
    parts.join('\n') === now.parts.join('\n') &&
    Object.entries(files).every(([name, file]) => ofModules.get(name) === file)
  );
}

/** Whether what was read is a page as it is kept: nothing that came from a disk is trusted. */
export function isKept(value: unknown): value is KeptPage {
  if (!isRecord(value) || typeof value.site !== 'string' || !isRecord(value.files) || !isRecord(value.rendered)) {
    return false;
  }
  const {html, collectedData} = value.rendered;
  return typeof html === 'string' && isRecord(collectedData) && Array.isArray(collectedData.modules);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
