import siteConfig from '@generated/docusaurus.config';
import type {PageFiles} from '../shapes';
import {PAGES} from '../told';

/** What a visit has asked for, so that nothing is asked for twice; what failed may be asked for again. */
class Files {
  readonly #scripts = new Map<string, Promise<void>>();
  readonly #lists = new Map<string, Promise<PageFiles | undefined>>();

  /** Runs a file of the site. Rejects when it cannot be loaded. */
  run(file: string): Promise<void> {
    return kept(this.#scripts, siteConfig.baseUrl + file, appended);
  }

  /**
   * From which files the page at an address is made; nothing when there is no such page. Rejects when it is of another
   * build, or cannot be asked for.
   */
  listOf(address: string): Promise<PageFiles | undefined> {
    return kept(this.#lists, `${address.replace(/\/$/u, '')}/page.json`, fetched);
  }
}

export const files = new Files();

/** `/notes/a/index.html?q#part` → `/notes/a/` */
export function addressOf(pathname: string): string {
  const {pathname: path} = new URL(pathname, window.location.href);
  const named = path.replace(/(?:\/index)?\.html$/u, '');
  return named.endsWith('/') ? named : `${named}/`;
}

/** The address that the visit began with; there is none where pages are rendered. */
export const FIRST = typeof window === 'undefined' ? '' : addressOf(window.location.pathname);

/** Whether the page that is open is made of files, which stand in it and arrive by themselves. */
export function isOfFiles(): boolean {
  return document.querySelector(`script[src^="${siteConfig.baseUrl}${PAGES}"]`) !== null;
}

function kept<T>(all: Map<string, Promise<T>>, key: string, ask: (key: string) => Promise<T>): Promise<T> {
  const known = all.get(key);
  if (known !== undefined) return known;
  const asked = ask(key);
  all.set(key, asked);
  asked.catch(() => all.delete(key));
  return asked;
}

function appended(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // It may have run already, as part of the page that was opened; running it again changes nothing.
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${src} cannot be loaded.`));
    document.head.append(script);
  });
}

async function fetched(address: string): Promise<PageFiles | undefined> {
  // The name of the file stays while what it names changes, so the host is asked whether it has.
  const response = await fetch(address, {cache: 'no-cache'});
  if (!response.ok) {
    // A later build may have pages without such files.
    const {status} = await fetch(address.slice(0, -'page.json'.length), {method: 'HEAD'});
    if (status === 404) return undefined;
    throw new Error(`${address} cannot be loaded.`);
  }
  // The border: a build writes these files together with this program, or with one that has another name.
  const list = (await response.json()) as PageFiles;
  const isSame = document.querySelector(`script[src="${siteConfig.baseUrl}${list.main}"]`) !== null;
  if (!isSame) throw new Error(`${address} is of another build.`);
  return list;
}
