import {compareText} from '../../../notes/problems';
import type {Finding, Source, SourceFile, Survey} from '../../types';
import {foldersOf, isPage, unreadable, withOpeners} from '../markdown/survey';
import {dayFormat, graphOf, namesOf, propertiesOf, rootOf, titleOf, type LogseqPage} from './graph';

/** Takes the names of pages for their order, `a/b` being a page in a folder; days stand in a folder of their own. */
export function surveyOfGraph(source: Source): Survey {
  const root = rootOf(source) ?? '';
  const files = [...source.files.values()].filter(isPage);
  const all = files.sort((a, b) => compareText(a.path, b.path)).map((file) => ({file, why: whyNone(file, root)}));
  const format = dayFormat(source);
  const read = all.flatMap(({file, why}) => {
    if (why !== undefined) return [];
    const properties = propertiesOf(file.text ?? '');
    return [{path: file.path, properties, names: namesOf(file.path, properties, format)}];
  });
  const graph = graphOf(source, read);
  const lying = read.map(({path, properties, names}): LogseqPage => {
    const [...parts] = titleOf(path)
      .split('/')
      .map((part) => part.trim())
      .filter(Boolean);
    const name = parts.pop() ?? titleOf(path);
    const folder = isDay(path) ? ['journals'] : parts;
    return {path, folder, name, title: name, names, graph, properties};
  });
  const pages = withOpeners(lying);
  const skipped = all.flatMap(({file, why}) => (why === undefined ? [] : [{path: file.path, why}]));
  return {pages, folders: foldersOf(source, pages), skipped, findings: inOrgMode(source)};
}

function inOrgMode({files}: Source): Finding[] {
  const paths = [...files.keys()].filter((path) => path.endsWith('.org')).sort(compareText);
  const said = {rule: 'no-note', what: 'A page in Org mode', became: 'Left out: only Markdown is read'};
  return paths.map((path): Finding => ({path, place: {line: 1, column: 1}, ...said, outcome: 'dropped'}));
}

function isDay(path: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(titleOf(path));
}

function whyNone(file: SourceFile, root: string): string | undefined {
  const below = root === '' ? file.path : file.path.slice(root.length + 1);
  if (below.startsWith('logseq/')) return 'It is a copy that Logseq keeps';
  return unreadable(file);
}
