import {visit} from 'unist-util-visit';
import type {Root} from 'mdast';
import {fold} from '../../../notes/resolution/paths';
import type {DataScene, Dialect, Locate, Source} from '../../types';
import {obsidian} from '../obsidian/dialect';
import {locateInVault} from '../obsidian/locate';
import {dayFormat, graphOf, isLogseqPage, listIn, namesOf, propertiesOf, rootOf} from './graph';
import {laidOut} from './lay';
import {flatGraph, plainOfGraph} from './plain';
import {surveyOfGraph} from './survey';
import {turnGraphPage} from './turn';

/** A graph of Logseq, in files of Markdown. */
export const logseq: Dialect = {
  ...obsidian,
  name: 'logseq',
  label: 'Logseq',
  detect: (source) => (rootOf(source) === undefined ? 0 : 1),
  survey: surveyOfGraph,
  read,
  data: dataOfPage,
  transform: turnGraphPage,
  plain: plainOfGraph,
  flat: (text) => obsidian.flat?.(flatGraph(text)) ?? text,
  locate: locateInGraph,
};

function read(text: string, parse: (markdown: string) => Root): Root {
  const laid = laidOut(text);
  const tree = parse(laid.text);
  visit(tree, ({position}) => {
    for (const point of position === undefined ? [] : [position.start, position.end])
      point.line = laid.lines[point.line - 1] ?? point.line;
  });
  return tree;
}

/** The properties of a page in the keys that all dialects share. */
function dataOfPage(data: Readonly<Record<string, unknown>>, {page}: DataScene): typeof data {
  if (!isLogseqPage(page)) return data;
  const {properties} = page;
  const [title, description, isPublic] = ['title', 'description', 'public'].map((key) => properties.get(key));
  const tags = listIn(properties.get('tags'));
  return {
    ...(title && {title}),
    ...(description && {description}),
    ...(tags.length > 0 && {tags}),
    ...(isPublic === 'false' && {publish: false}),
    ...(page.folder[0] === 'journals' && {created: page.name}),
    ...data,
  };
}

/** Finds pages by what they are called, else as a vault does. */
function locateInGraph(source: Source): Locate {
  const inVault = locateInVault(source);
  const pages = [...source.files.values()].filter(({path}) => /\.md$/i.test(path) && !/(?:^|\/)logseq\//.test(path));
  const format = dayFormat(source);
  const {byName} = graphOf(
    source,
    pages.map(({path, text = ''}) => ({path, names: namesOf(path, propertiesOf(text), format)})),
  );
  return (url, from) => byName.get(fold(url)) ?? inVault(url, from);
}
