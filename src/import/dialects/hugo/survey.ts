import {isPlainText, titleFromName} from './site/names';
import {compareText} from '../../../notes/problems';
import {joined} from '../../../notes/resolution/paths';
import type {Finding, Source, Survey, SurveyedPage} from '../../types';
import {addressOf, aliasesOf} from './site/address';
import {cascadeFindings} from './site/cascade';
import {folderKey, placesOf, type Places} from './site/order';
import {pagesOf} from './site/pages';
import {foldersOf} from './site/folders';
import {whyNoNote} from './site/none';
import {dayOf, postDay, postSections} from './site/posts';
import {settingsFiles, siteOf} from './site/settings';
import type {Site, SitePage} from './site/types';
import {placesNamedIn} from './terms';

/** A page of Hugo with what its site and its sections say, and which addresses lead to a page or file of the site. */
export type HugoPage = SurveyedPage & {
  readonly site: Site;
  readonly own: SitePage;
  readonly isKnown: (address: string) => boolean;
  /** Names of places that links of the site may mean, where terms are such places. */
  readonly placesNamed: ReadonlySet<string>;
  /** The posts of a section, which Hugo lists on its page, the newest first. */
  readonly posts: readonly {readonly path: string; readonly title: string}[];
};

/** Whether a page comes from this dialect's survey, as all do that it is given. */
export function isHugoPage(page: SurveyedPage): page is HugoPage {
  return 'site' in page && 'own' in page;
}

/** Takes a site's sections for folders, in Hugo's order; dated pages of its blog are posts. */
export function surveyOfSite(source: Source): Survey {
  const site = siteOf(source);
  const all = pagesOf(source, site);
  const sections = postSections(all.pages, site);
  const isPost = (page: SitePage) => postDay(page, sections) !== undefined;
  const none = all.pages.flatMap((page) => {
    const why = whyNoNote(page);
    return why === undefined ? [] : [{path: page.path, why}];
  });
  const skipped = new Set(none.map(({path}) => path));
  const pages = all.pages.filter(({path}) => !skipped.has(path));
  const places = placesOf(pages.filter((page) => !isPost(page)));
  const isKnown = knownIn(source, site, pages);
  const texts = site.namesTerms ? pages.map(({path}) => source.files.get(path)?.text ?? '') : [];
  const placesNamed = new Set(texts.flatMap(placesNamedIn));
  return {
    pages: pages.map((page) => {
      const posts = page.form === 'section' ? postsIn(page, pages.filter(isPost)) : [];
      return surveyed(page, {site, places, day: postDay(page, sections), isKnown, placesNamed, posts});
    }),
    folders: foldersOf(
      pages.filter((page) => !isPost(page)),
      places,
    ),
    skipped: [...all.skipped, ...none],
    findings: pages.flatMap((page) => [...languageFinding(page), ...cascadeFindings(page)]),
  };
}

function postsIn({folder, language}: SitePage, posts: readonly SitePage[]): HugoPage['posts'] {
  const key = folder.join('/');
  const inside = posts.filter((post) => post.language === language && post.folder.join('/') === key);
  return inside
    .sort((a, b) => compareText(dayOf(b) ?? '', dayOf(a) ?? '') || compareText(a.path, b.path))
    .map(({path, data, name}) => ({path, title: isPlainText(data.title) ? data.title : titleFromName(name)}));
}

function knownIn({files}: Source, site: Site, pages: readonly SitePage[]): HugoPage['isKnown'] {
  const addresses = new Set(pages.flatMap((page) => addressOf(page, site) ?? []));
  const folders = ['static', 'assets'].flatMap((folder) => joined(site.root, folder) ?? folder);
  return (address) => {
    const path = address.replace(/[?#].*$/, '');
    const own = `${path.replace(/\/$/, '')}/`;
    return addresses.has(own) || folders.some((folder) => files.has(`${folder}${path}`));
  };
}

type Scene = {
  readonly site: Site;
  readonly places: Places;
  readonly day: string | undefined;
  readonly isKnown: HugoPage['isKnown'];
  readonly placesNamed: HugoPage['placesNamed'];
  readonly posts: HugoPage['posts'];
};

function surveyed(own: SitePage, {site, places, day, isKnown, placesNamed, posts}: Scene): HugoPage {
  const {path, form, folder, name, language, data} = own;
  const address = addressOf(own, site);
  const position = form === 'section' ? places.get(folderKey(folder, language)) : places.get(path);
  // What its address ends with is what the page is called, and not its file.
  const called = isPlainText(data.slug) && !data.slug.includes('/') ? data.slug : name;
  const label = isPlainText(data.linktitle) ? data.linktitle : undefined;
  const addresses = [...(address === undefined || address === '/' ? [] : [address]), ...aliasesOf(own, address)];
  return {
    path,
    folder: [...(language === undefined ? [] : [language]), ...folder],
    // The journal has one folder for all languages.
    ...(form !== 'section' && {name: day === undefined || language === undefined ? called : `${called}-${language}`}),
    title: titleFromName(form === 'section' ? (folder.at(-1) ?? language ?? 'Home') : name),
    ...(label !== undefined && {label}),
    ...(position !== undefined && {position}),
    addresses,
    ...(site.baseUrl !== undefined && address !== undefined && {url: `${site.baseUrl.replace(/\/$/, '')}${address}`}),
    ...(day !== undefined && {post: {day}}),
    site,
    own,
    isKnown,
    placesNamed,
    posts,
  };
}

function languageFinding({path, language}: SitePage): Finding[] {
  if (language === undefined) return [];
  const what = `A page in another language than the site's first: ${language}`;
  const became = `A note of its own, in the folder ${language}`;
  return [{path, place: {line: 1, column: 1}, rule: 'language', outcome: 'changed', what, became}];
}

/** How sure it is that a source is a site of Hugo: its settings, sections, or shortcodes. */
export function surenessOfSite(source: Source): number {
  const paths = [...source.files.keys()];
  const settings = settingsFiles(source)[0];
  const hasSections = paths.some((path) => /(?:^|\/)_index(?:\.[\w-]+)?\.md$/.test(path));
  const hasContent = paths.some((path) => /(?:^|\/)content\/.*\.(?:md|markdown)$/.test(path));
  if (settings !== undefined && (/(?:^|\/)hugo\.[a-z]+$/.test(settings) || hasContent)) return 1;
  if (hasSections) return hasContent ? 0.9 : 0.6;
  const pages = [...source.files.values()].filter(({path}) => path.endsWith('.md'));
  const calling = pages.filter(({text = ''}) => /\{\{[<%] *\/?[a-z]/.test(text) || text.startsWith('+++\n'));
  return calling.length > 0 && calling.length >= pages.length / 10 ? 0.6 : 0;
}
