import {fromMarkdown} from 'mdast-util-from-markdown';
import {folderOf, joined, lastOf, withoutEnding} from '../../../notes/resolution/paths';
import {nearest, opensFolder, surveyByContents, type OrderedPages} from '../../plan/contents';
import {isRecord, readPageText} from '../../read/frontmatter';
import {textOf} from '../../read/text';
import type {Source, SourceFile, Survey} from '../../types';
import {navOf} from './nav';
import {projectsOf, type Project} from './project';
import {unicodeSlug} from './slug';

/** Takes the settings of a source's sites for its order. */
export function surveyOfSites(source: Source): Survey {
  const projects = projectsOf(source);
  const several = projects.length > 1;
  return surveyByContents(
    source,
    projects.map((project) => orderedSite(project, several, source)),
    (file) => whyNone(file, source, projects),
  );
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
  const own = postAddress(below, source.files.get(path), project) ?? addressOf(below, project);
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

/** The address of a post of a blog: its folder, its day and its title. */
function postAddress(below: string, file: SourceFile | undefined, {plugins}: Project): string | undefined {
  const [, blog] = /^(.*?)\/?posts\//.exec(below) ?? [];
  if (blog === undefined || (!plugins.has('blog') && !plugins.has('material/blog') && !blog.endsWith('blog')))
    return undefined;
  const {data, body} = readPageText(file?.text ?? '');
  const date = isRecord(data.date) ? data.date.created : data.date;
  const [, year, month, day] =
    /^(\d{4})-(\d\d)-(\d\d)/.exec(date instanceof Date ? date.toISOString() : String(date ?? '')) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const heading = fromMarkdown(body).children.find(({type}) => type === 'heading');
  const title = typeof data.title === 'string' ? data.title : heading === undefined ? lastOf(below) : textOf(heading);
  const slug = typeof data.slug === 'string' ? data.slug : unicodeSlug(title);
  return `/${blog === '' ? '' : `${blog}/`}${year}/${month}/${day}/${slug}/`;
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
