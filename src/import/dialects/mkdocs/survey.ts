import {folderOf, joined, lastOf, withoutEnding} from '../../../notes/resolution/paths';
import {nearest, opensFolder, surveyByContents, type OrderedPages} from '../../plan/contents';
import {isRecord} from '../../read/frontmatter';
import type {Source, SourceFile, Survey, SurveyedPage} from '../../types';
import {postOf} from './blog';
import {navOf} from './nav';
import {projectsOf, type Project} from './project';

/** Takes the settings of a source's sites for its order. */
export function surveyOfSites(source: Source): Survey {
  const projects = projectsOf(source);
  const several = projects.length > 1;
  const survey = surveyByContents(
    source,
    projects.map((project) => orderedSite(project, several, source)),
    (file) => whyNone(file, source, projects),
  );
  const pages = survey.pages.map((page) => withPost(page, source, projects));
  // Posts stand in no list of contents.
  const posts = new Set(pages.flatMap(({post, path}) => (post === undefined ? [] : [path])));
  const findings = survey.findings.filter(({rule, path}) => rule !== 'not-in-contents' || !posts.has(path));
  return {...survey, pages, findings};
}

function withPost(page: SurveyedPage, {files}: Source, projects: readonly Project[]): SurveyedPage {
  const project = nearest(page.path, projects);
  const text = files.get(page.path)?.text ?? '';
  const post = project === undefined ? undefined : postOf(belowRoot(page.path, project), text, project);
  if (post === undefined) return page;
  // The journal has an order of its own.
  const {position: _, ...rest} = page;
  return {...rest, name: withoutEnding(lastOf(page.path)), post: {day: post.day}};
}

function orderedSite(project: Project, several: boolean, source: Source): OrderedPages {
  const {settings, root, base, nav} = project;
  const {entries, findings} = navOf(project, source);
  return {
    list: settings ?? '',
    root,
    base: several ? [lastOf(root === base ? root : base) || 'docs'] : [],
    entries,
    findings,
    complete: Array.isArray(nav),
    addressesOf: (path) => addressesOf(path, project, source),
  };
}

/** The address that a page had, and those that led to it. */
function addressesOf(path: string, project: Project, source: Source): string[] {
  const below = belowRoot(path, project);
  const own = postOf(below, source.files.get(path)?.text ?? '', project)?.address ?? addressOf(below, project);
  const maps = project.plugins.get('redirects')?.redirect_maps;
  const old = Object.entries(isRecord(maps) ? maps : {}).filter(
    ([, to]) => typeof to === 'string' && to.replace(/#.*$/, '') === below,
  );
  return [own, ...old.map(([from]) => addressOf(from, project))];
}

/** `a/b.md` → `/a/b/`, or `/a/b.html` where pages are files. */
export function addressOf(below: string, {directories}: Pick<Project, 'directories'>): string {
  const folder = folderOf(below);
  const name = withoutEnding(lastOf(below));
  if (opensFolder(below)) return `/${folder === '' ? '' : `${folder}/`}`;
  return `/${folder === '' ? '' : `${folder}/`}${name}${directories ? '/' : '.html'}`;
}

function belowRoot(path: string, {root}: Project): string {
  return root === '' ? path : path.slice(root.length + 1);
}

function whyNone({path}: SourceFile, {files}: Source, projects: readonly Project[]): string | undefined {
  const project = nearest(path, projects);
  if (project === undefined) return undefined;
  if (
    belowRoot(path, project)
      .split('/')
      .some((part) => part.startsWith('.'))
  )
    return 'It lies in a hidden folder';
  const index = joined(folderOf(path), 'index.md') ?? '';
  return /(?:^|\/)readme\.md$/i.test(path) && files.has(index)
    ? 'Its folder is opened by another page, index.md'
    : undefined;
}
