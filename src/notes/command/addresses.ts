import {readFile} from 'node:fs/promises';
import {repository} from '../../../package.json';
import {identityOf} from '../../publish/identity';
import {allReached, goneAddresses, pagesOf, type Page} from '../addresses/compare';
import {pagesInSitemap} from '../addresses/sitemap';
import type {NotesFolder} from '../files';
import {formatProblems} from '../problems';
import {redirectsOf} from '../redirects/list';
import {renamesIn} from '../redirects/vcs';
import {say, textOption, type ExitCode, type Words} from './exit';
import {filesAt, forkPoint} from './git';
import {typedPath} from './typed';
import {readWiki, wikiOf} from './wiki';

/**
 * `addresses [--against <branch, commit, or site map>]`: names every address that was there and leads nowhere now. Without
 * a branch to compare with it says nothing.
 */
export async function addresses(folder: NotesFolder, words: Words): Promise<ExitCode> {
  const against = textOption(words, 'against');
  const before = against === undefined ? pagesOnMain(folder) : await pagesAt(folder, against);
  if (before === undefined) return 0;
  const {index} = await readWiki(folder);
  const {redirects} = redirectsOf(index, renamesIn(folder.siteDir, folder.notesDir));
  const problems = goneAddresses(before, {index, redirects});
  if (problems.length === 0) return say(allReached(before));
  console.error(formatProblems(problems));
  return 2;
}

function pagesOnMain(folder: NotesFolder): Page[] | undefined {
  const {branch} = identityOf(repository, process.env);
  const commit = forkPoint(folder.siteDir, `origin/${branch}`) ?? forkPoint(folder.siteDir, branch);
  return commit === undefined ? undefined : pagesOfCommit(folder, commit);
}

async function pagesAt(folder: NotesFolder, against: string): Promise<Page[]> {
  if (/^https?:\/\//.test(against)) return pagesOfSitemap(await fetched(against));
  if (against.endsWith('.xml')) return pagesOfSitemap(await readFile(typedPath(folder.siteDir, against), 'utf8'));
  const commit = forkPoint(folder.siteDir, against);
  if (commit === undefined) throw new Error(`There is no branch or commit ${against} that this tree comes from.`);
  return pagesOfCommit(folder, commit);
}

/** Throws for a site map of another site, in which nothing could be gone. */
function pagesOfSitemap(xml: string): Page[] {
  const {baseUrl} = identityOf(repository, process.env);
  const pages = pagesInSitemap(xml, baseUrl);
  if (pages.length === 0) throw new Error(`The site map names no page below ${baseUrl}.`);
  return pages;
}

function pagesOfCommit(folder: NotesFolder, commit: string): Page[] {
  const {texts, files} = filesAt(folder, commit);
  return pagesOf(wikiOf(folder, {texts, files}).index);
}

async function fetched(url: string): Promise<string> {
  const response = await fetch(url, {signal: AbortSignal.timeout(30_000)});
  if (!response.ok) throw new Error(`${url} answers ${response.status} ${response.statusText}.`);
  return response.text();
}
