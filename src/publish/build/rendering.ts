import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {deflateRawSync, inflateRawSync} from 'node:zlib';
import registry from '@generated/registry';
import chunkNames from '@generated/routesChunkNames';
import render from '@site-build/render';
import {enter, files as lentFiles, partsAround} from '../light/server/lent';
import {isCurrent, isKept, keptOf, siteFilesOf, withoutDigests, withoutRouteHashes, type Rendered, type SiteFiles} from './kept';

declare const __non_webpack_require__: NodeJS.Require;

/** Where pages are kept; replaced when the site is bundled, by nothing if nothing is to be kept. */
declare const KEPT_PAGES: string | null;

type Site = {readonly key: string; readonly files: SiteFiles; readonly dir: string};

export default keeping(KEPT_PAGES);

/** Renders a page as Docusaurus does, or takes it from the last build when everything that it is made from is the same. */
function keeping(folder: string | null): (page: {readonly pathname: string}) => Promise<Rendered> {
  // Opened by the first page, since pages are rendered only when all scripts are written.
  let site: Site | null | undefined;
  return async (page) => {
    site ??= folder === null ? null : openSite(folder);
    if (site === null) return entered(page);
    const file = path.join(site.dir, createHash('sha1').update(page.pathname).digest('hex'));
    const kept = readKept(file);
    const parts = partsAround(page.pathname);
    if (kept !== undefined && isCurrent(kept, {site: site.key, files: site.files, parts})) return kept.rendered;
    const rendered = await entered(page);
    writeKept(file, keptOf(site.key, rendered, {files: site.files, parts}));
    return rendered;
  };
}

let last: Promise<unknown> = Promise.resolve();

/** Renders a page with what it has of the site, when the page before is done, since that is one for all. */
function entered(page: {readonly pathname: string}): Promise<Rendered> {
  const rendered = last.then(() => {
    enter(page.pathname);
    return render(page);
  });
  last = rendered.catch(() => undefined);
  return rendered;
}

function openSite(dir: string): Site | null {
  try {
    const main = __non_webpack_require__.resolve('./server.bundle.js');
    const listed = Object.entries(registry).map(([chunk, [, module]]) => [chunk, module] as const);
    const bundled = siteFilesOf(readdirSync(path.join(path.dirname(main), 'assets/js')), listed);
    const files = {...bundled, ofModules: new Map([...bundled.ofModules, ...lentFiles])};
    const script = withoutRouteHashes(withoutDigests(readFileSync(main, 'utf8'), files), Object.keys(chunkNames));
    const parts = [process.version, ...files.others, script];
    mkdirSync(dir, {recursive: true});
    return {key: createHash('sha256').update(parts.join('\n')).digest('hex'), files, dir};
  } catch {
    // Whatever is not as it is known to be: pages are then rendered, as without this.
    return null;
  }
}

function readKept(file: string) {
  try {
    const kept: unknown = JSON.parse(inflateRawSync(readFileSync(file)).toString('utf8'));
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Written aside and renamed, so that a build that is broken off leaves no half of one. */
function writeKept(file: string, kept: object | undefined): void {
  if (kept === undefined) return;
  try {
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, deflateRawSync(JSON.stringify(kept), {level: 1}));
    renameSync(aside, file);
  } catch {
    // A folder that cannot be written to is no harm.
  }
}
