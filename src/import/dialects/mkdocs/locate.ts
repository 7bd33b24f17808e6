import {folderOf, joined, lastOf, withoutEnding} from '../../../notes/resolution/paths';
import {addressOf, locateByPath} from '../../links/locate';
import {nearest, opensFolder} from '../../plan/contents';
import type {Source} from '../../types';
import {projectsOf} from './project';

/**
 * The file that an address of a page leads to: by paths of files, as MkDocs reads them; else by the addresses of pages, as
 * browsers do, for which a page is a folder.
 */
export function locateOnSite(source: Source): (url: string, from: string) => string | undefined {
  const projects = projectsOf(source);
  return (url, from) => {
    const {path} = addressOf(url);
    if (path === '') return undefined;
    const project = nearest(from, projects);
    const root = project?.root ?? '';
    const direct = path.startsWith('/') ? undefined : locateByPath(path, from, source);
    if (direct !== undefined) return direct;
    const page = opensFolder(from)
      ? folderOf(from)
      : `${folderOf(from)}/${withoutEnding(lastOf(from))}`.replace(/^\//, '');
    const sitePath = project?.sitePath ?? '/';
    const absolute = path.startsWith(sitePath) ? [path.slice(sitePath.length), path.slice(1)] : [path.slice(1)];
    const wanted = path.startsWith('/') ? absolute.map((one) => joined(root, one)) : [joined(page, path)];
    return wanted.flatMap((one) => (one === undefined ? [] : [locateByPath(`/${one}`, from, source)])).find(Boolean);
  };
}
