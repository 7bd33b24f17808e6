import {isTag, type Document, type Element, type ParentNode} from 'domhandler';
import {parseDocument} from 'htmlparser2';
import {divided} from './divide';
import {contentsOf, factsOf, isKeptOut, type Facts} from './facts';
import {nameOf} from './heading';
import {type Link, linksIn} from './links';
import {narrowed} from './narrow';
import {rootOf, surveyOf, type Survey} from './root';
import {sectionsOf} from './sections';
import {collapsed} from './text';
import {closest, isWithin, rawText} from './tree';
import type {Page} from '../types';

/** A page with what else it says of itself; `folder` is the address without its last part and without outer slashes. */
export type Extract = Page & Facts & {readonly folder: string; readonly links?: readonly Link[]};

/** What is searched of a compiled page, whatever made it: `undefined` when it is not to be found (noindex, `search` false,
 *  redirection, 404, nothing in it). Never throws. `url` is the page's address from the root of the site. */
export function pageOf(html: string, {url}: {readonly url: string}): Extract | undefined {
  return pageOfTree(parseDocument(narrowed(html)), {url});
}

/** The same of a page already parsed, by whatever parser. */
export function pageOfTree(document: Document, {url}: {readonly url: string}): Extract | undefined {
  const survey = surveyOf(document);
  if (isNotFound(url) || isKeptOut(survey.metas)) return undefined;
  const root = rootOf(document, survey);
  const h1 = h1Of(survey, root);
  const sections = sectionsOf(root, h1).flatMap(divided);
  const title = h1 === undefined ? titleOf(survey) : nameOf(h1);
  if (title === '' && sections.every(({heading, text, code}) => heading === '' && text === '' && code === ''))
    return undefined;
  const heading = sections.find((section) => section.heading !== '')?.heading;
  const links = linksIn(root);
  return {
    url,
    title: title || (heading ?? lastOf(url)),
    folder: folderOf(url),
    ...factsOf(survey.metas),
    ...(links.length > 0 && {links}),
    sections,
  };
}

/** The heading that names the page: the first inside its text, else in what stands closest around it. */
function h1Of({h1s}: Survey, root: ParentNode): Element | undefined {
  const named = h1s.filter((h1) => nameOf(h1) !== '');
  const within = (place: ParentNode | undefined): Element | undefined =>
    place && named.find((h1) => isWithin(h1, place));
  const outer = (test: (element: Element) => boolean): Element | undefined =>
    isTag(root) ? closest(root, test) : undefined;
  return (
    within(root) ??
    within(outer(({name}) => name === 'article')) ??
    within(outer(({name, attribs}) => name === 'main' || attribs.role === 'main'))
  );
}

/** The title element without the site's name. `Bills | Notes` → Bills, `Notes - Bills` with og:site_name Notes → Bills */
function titleOf({titles, metas}: Survey): string {
  const whole = titles[0] === undefined ? '' : collapsed(rawText(titles[0]));
  const parts = whole.split(SEPARATOR);
  const [site] = contentsOf(metas, 'og:site_name');
  if (parts.length > 1 && site !== undefined && parts[0] === site) return whole.slice(site.length).replace(LEADING, '');
  const last = [...whole.matchAll(new RegExp(SEPARATOR, 'gu'))].at(-1);
  return last === undefined ? whole : whole.slice(0, last.index);
}

const SEPARATOR = / (?:[|–—·•»-]|::) /u;
const LEADING = /^ (?:[|–—·•»-]|::) /u;

/** `/404.html`, `/fr/404.html`, `/404/`; a page about the number, `/status/404/`, is none. */
function isNotFound(url: string): boolean {
  return url.endsWith('/404.html') || url === '404.html' || url === '/404/' || url === '/404';
}

/** A name for a page that gives none. `/guide/get-page.html` → get page */
function lastOf(url: string): string {
  return (url.split('/').findLast((part) => part !== '') ?? '').replace(/\.html$/u, '').replaceAll(/[-_]+/gu, ' ');
}

/** `/mlops/pillars/ci-cd/` → mlops/pillars · `/guide/start.html` → guide · `/` → '' */
function folderOf(url: string): string {
  return url
    .split('/')
    .filter((part) => part !== '')
    .slice(0, -1)
    .join('/');
}
