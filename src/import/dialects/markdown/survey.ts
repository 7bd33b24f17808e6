import {compareText} from '../../../notes/problems';
import {isFolderNote, lastOf} from '../../../notes/resolution/paths';
import {isRecord, readPageText, readYaml} from '../../read/frontmatter';
import type {Source, SourceFile, Survey, SurveyedFolder, SurveyedPage} from '../../types';

const PAGE = /\.(?:md|mdx|markdown|mdown|mkd)$/i;
const CATEGORY = /^_category_\.(?:json|ya?ml)$/;

/** Whether a file is a page of Markdown by its name. */
export function isPage({path}: Pick<SourceFile, 'path'>): boolean {
  return PAGE.test(path);
}

/**
 * Takes a source's folders for its order: pages where their files lie, by the `sidebar_position` that they have.
 * `skip` gives the reason why a file is no page, if it is none; `nameOf` the name that readers know a page or a folder by.
 * A page beside a folder of its name opens this, unless another page does.
 */
export function surveyOfFolders(
  source: Source,
  skip: (file: SourceFile) => string | undefined,
  nameOf: (name: string) => string = (name) => name,
): Survey {
  const files = [...source.files.values()].filter(isPage).sort((a, b) => compareText(a.path, b.path));
  const skipped = files.flatMap((file) => {
    const why = unreadable(file) ?? skip(file);
    return why === undefined ? [] : [{path: file.path, why}];
  });
  const none = new Set(skipped.map(({path}) => path));
  const lying = files.filter(({path}) => !none.has(path)).map((file) => pageOf(file, nameOf));
  const pages = withOpeners(lying);
  return {pages, folders: foldersOf(source, pages), skipped, findings: []};
}

/** Lets pages open the folders beside them that are called as they are. */
export function withOpeners<Page extends SurveyedPage>(pages: readonly Page[]): readonly (Page | Omit<Page, 'name'>)[] {
  const folders = new Set(pages.flatMap(({folder}) => folder.map((_, depth) => folder.slice(0, depth + 1).join('/'))));
  const opened = new Set(pages.flatMap(({name, folder}) => (name === undefined ? [folder.join('/')] : [])));
  return pages.map((page) => {
    const {name, ...rest} = page;
    if (name === undefined) return page;
    const folder = [...page.folder, name];
    const key = folder.join('/');
    if (!folders.has(key) || opened.has(key)) return page;
    opened.add(key);
    return {...rest, folder};
  });
}

/** Why a file cannot be read as a page. */
export function unreadable({text, size}: SourceFile): string | undefined {
  if (text !== undefined) return undefined;
  return `It is no text, or too large to be read as a page (${Math.ceil(size / 1000)} kB)`;
}

function pageOf({path, text = ''}: SourceFile, nameOf: (name: string) => string): SurveyedPage {
  const folder = path.split('/').slice(0, -1).map(nameOf);
  const name = nameOf(lastOf(path).replace(PAGE, ''));
  const {sidebar_position: position, sidebar_label: label} = readPageText(text).data;
  const opens = name.toLowerCase() === 'index' || (isFolderNote(path) && folder.length > 0) || /^readme$/i.test(name);
  return {
    path,
    folder,
    ...(!opens && {name}),
    title: opens && folder.length > 0 ? (folder.at(-1) ?? name) : name,
    ...(typeof position === 'number' && {position}),
    ...(typeof label === 'string' && label.trim() !== '' && {label: label.trim()}),
  };
}

/** Every folder of pages keeps its name; its `_category_` file may give another, and a position. */
export function foldersOf(source: Source, pages: readonly SurveyedPage[]): SurveyedFolder[] {
  const all = new Map<string, readonly string[]>();
  for (const {folder} of pages) {
    for (let depth = 1; depth <= folder.length; depth++)
      all.set(folder.slice(0, depth).join('/'), folder.slice(0, depth));
  }
  const opened = new Set(pages.filter(({name}) => name === undefined).map(({folder}) => folder.join('/')));
  return [...all].flatMap(([path, folder]) => {
    const own = categoryOf(source, path);
    if (own === undefined && opened.has(path)) return [];
    return [{folder, label: folder.at(-1) ?? '', ...own}];
  });
}

function categoryOf(source: Source, folder: string): Pick<SurveyedFolder, 'label' | 'position'> | undefined {
  const file = ['json', 'yml', 'yaml']
    .map((ending) => source.files.get(`${folder}/_category_.${ending}`))
    .find(Boolean);
  if (file?.text === undefined || !CATEGORY.test(lastOf(file.path))) return undefined;
  // JSON is YAML too.
  const {data} = readYaml(file.text);
  const {label, position} = isRecord(data) ? data : {};
  return {...(typeof label === 'string' && {label}), ...(typeof position === 'number' && {position})};
}
