import type {Parents, Root} from 'mdast';
import {textOf} from '../../read/text';
import {attachAttributes} from '../../syntax/attach';
import {attributeRule} from '../../syntax/attributes';
import {calloutWords, turnCallouts} from '../../syntax/callout';
import {containerRule, parseContainer, turnContainers} from '../../syntax/containers';
import {dropRaw, rawRule} from '../../syntax/raw';
import {lineSyntax, scanTree, textSyntax} from '../../syntax/scan';
import {readPageText} from '../../read/frontmatter';
import type {DataScene, Dialect, PageScene, Survey, Source} from '../../types';
import {turnInfos} from './fences';
import {turnSnippets} from './include';
import {locateInFolders, ownName} from './names';
import {dataOfProperties, isOfNotion, propertiesIn, turnAsides, turnNotion, withoutId} from './notion';
import {flatFolder, plainOfFolder} from './plain';
import {snippetRule} from './snippet';
import {surveyOfFolders} from './survey';

const TEXTS = [rawRule, attributeRule];
const LINES = [containerRule, snippetRule];

/** A folder of Markdown, as GitHub and most tools read it, with what Docusaurus, VitePress and others add to it. */
export const markdown: Dialect = {
  name: 'markdown',
  label: 'Markdown',
  detect: () => 0.1,
  survey: surveyOfSite,
  syntax: [
    {micromark: textSyntax(TEXTS), mdast: scanTree([...TEXTS, ...LINES])},
    {micromark: lineSyntax(LINES), mdast: {}},
  ],
  components: true,
  wordsOf: (node) => {
    if (node.type === 'text') return calloutWords(node.value);
    if (node.type === 'ownLine') return node.name === 'container' ? ` ${parseContainer(node.value).title} ` : '';
    return node.type === 'ownText' ? '' : undefined;
  },
  plain: plainOfFolder,
  flat: flatFolder,
  data: dataOfPage,
  transform: turnPage,
  locate: locateInFolders,
};

/** Folders as they lie; pages and folders are called as the programs that wrote them show them. */
function surveyOfSite(source: Source): Survey {
  const survey = surveyOfFolders(source, () => undefined, withoutId);
  const pages = survey.pages.map((page) => {
    const file = source.files.get(page.path);
    const name = file === undefined || page.name === undefined ? undefined : ownName(file);
    return name === undefined ? page : {...page, name};
  });
  return {...survey, pages};
}

function dataOfPage(data: Readonly<Record<string, unknown>>, {page, source}: DataScene): typeof data {
  const file = source.files.get(page.path);
  if (file?.text === undefined) return data;
  if (isOfNotion(page.path)) return {...dataOfProperties(propertiesIn(readPageText(file.text).body)), ...data};
  const {id, ...rest} = data;
  return id === undefined || ownName(file) === undefined ? data : rest;
}

function turnPage(tree: Root, scene: PageScene): void {
  const {remark, page} = scene;
  if (isOfNotion(page.path)) turnNotion(tree, scene);
  turnAsides(tree, scene);
  dropRaw(tree, remark);
  turnSnippets(tree, scene);
  dropContents(tree, scene);
  turnInfos(tree);
  attachAttributes(tree, {remark, headingsOnly: true});
  turnContainers(tree, scene);
  turnCallouts(tree, remark);
}

/** Lists of a page's headings, which the wiki shows beside every page. */
function dropContents(parent: Parents, scene: PageScene): void {
  const children = parent.children.filter((child) => {
    if (child.type !== 'paragraph' || !/^(?:\[TOC\]|\[\[(?:toc|_TOC_)\]\])$/i.test(textOf(child).trim())) return true;
    scene.remark(child, {
      rule: 'contents-of-page',
      outcome: 'dropped',
      what: 'The list of the page’s headings',
      became: 'Left out: it stands beside every note',
      words: textOf(child),
    });
    return false;
  });
  parent.children.splice(0, Infinity, ...children);
}
