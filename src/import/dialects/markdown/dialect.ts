import type {Parents, Root} from 'mdast';
import {textOf} from '../../read/text';
import {attachAttributes} from '../../syntax/attach';
import {attributeRule} from '../../syntax/attributes';
import {calloutWords, turnCallouts} from '../../syntax/callout';
import {containerRule, parseContainer, turnContainers} from '../../syntax/containers';
import {dropRaw, rawRule} from '../../syntax/raw';
import {lineSyntax, scanTree, textSyntax} from '../../syntax/scan';
import type {Dialect, PageScene} from '../../types';
import {turnInfos} from './fences';
import {turnSnippets} from './include';
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
  survey: (source) => surveyOfFolders(source, () => undefined),
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
  transform: turnPage,
};

function turnPage(tree: Root, scene: PageScene): void {
  const {remark} = scene;
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
