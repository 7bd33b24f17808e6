import {isRecord} from '../../../read/frontmatter';
import {matchesGlob} from '../../../read/glob';
import type {Finding} from '../../../types';
import type {Site, SitePage} from './types';

/** Fields that a section or the site hands down, and the pages that they are for; without a target, all. */
type Rule = {readonly fields: Readonly<Record<string, unknown>>; readonly target?: unknown};

/** Hugo is run for what readers see. */
const ENVIRONMENT = 'production';

/**
 * Gives pages what their sections hand down to themselves and to what is below them, and what the site's settings hand down to
 * all. What is nearer counts more, and a page's own most.
 */
export function withCascades(pages: readonly SitePage[], site: Site): SitePage[] {
  const byFolder = new Map<string, readonly Rule[]>();
  for (const {form, folder, language, data} of pages) {
    if (form === 'section') byFolder.set(keyOf(folder, language), rulesIn(data.cascade));
  }
  const ofSite = rulesIn(site.cascade);
  return pages.map((page) => {
    const rules = Array.from(
      {length: page.folder.length + 1},
      (_, depth) => byFolder.get(keyOf(page.folder.slice(0, depth), page.language)) ?? [],
    );
    const handed = [ofSite, ...rules].flat().filter((rule) => isFor(page, rule, site));
    return {...page, data: Object.assign({}, ...handed.map(({fields}) => fields), page.data)};
  });
}

function keyOf(folder: readonly string[], language = ''): string {
  return `${language}\n${folder.join('/')}`;
}

/** The rules of a section, last first: Hugo lets the first one that has a field set it. */
function rulesIn(value: unknown): Rule[] {
  return [value]
    .flat()
    .filter(isRecord)
    .map(({target, _target, ...fields}) => ({fields, target: target ?? _target}))
    .reverse();
}

type Tests = Readonly<Record<string, (page: SitePage, site: Site) => string>>;

/** What the patterns of a target are compared with. */
const TESTS: Tests = {
  kind: kindOf,
  path: pathOf,
  lang: ({language}, {languages}) => (language ?? languages[0]?.name ?? '').toLowerCase(),
  environment: () => ENVIRONMENT,
};

function isFor(page: SitePage, {target}: Rule, site: Site): boolean {
  if (target === undefined) return true;
  if (!isRecord(target)) return false;
  return Object.entries(target).every(([key, pattern]) => {
    const test = Object.hasOwn(TESTS, key) ? TESTS[key] : undefined;
    return test !== undefined && typeof pattern === 'string' && matchesGlob(plain(pattern), test(page, site));
  });
}

function plain(pattern: string): string {
  return pattern.trim().toLowerCase();
}

function kindOf({form, folder}: SitePage): string {
  if (form !== 'section') return 'page';
  return folder.length === 0 ? 'home' : 'section';
}

/** The path that Hugo calls a page by: from the folder of pages, in small letters, without ending. */
function pathOf({folder, name}: SitePage): string {
  const parts = name === '' ? folder : [...folder, name];
  return `/${parts.join('/').toLowerCase().replace(/\s+/g, '-')}`;
}

/** Says of the rules of a section that the pages they are for are told by something that is not known here. */
export function cascadeFindings({path, form, data}: SitePage): Finding[] {
  if (form !== 'section') return [];
  return rulesIn(data.cascade).flatMap(({fields, target}) => {
    const unknown = isRecord(target) ? Object.keys(target).filter((key) => !Object.hasOwn(TESTS, key)) : [];
    if (unknown.length === 0) return [];
    const what = `Fields for pages by their ${unknown.join(', ')}: ${Object.keys(fields).join(', ')}`;
    const place = {line: 1, column: 1};
    return [{path, place, rule: 'cascade-target', outcome: 'dropped' as const, what, became: 'Not handed down'}];
  });
}
