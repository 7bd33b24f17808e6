import type {Code, Parents, Root, RootContent} from 'mdast';
import {paragraph} from '../../html/build';
import {nearest} from '../../plan/contents';
import {textOf} from '../../read/text';
import {attachAttributes} from '../../syntax/attach';
import {turnDefinitions} from '../../syntax/definitions';
import {limitSummaries} from '../../syntax/summary';
import {turnMath} from '../../syntax/turn';
import type {PageScene} from '../../types';
import {markAbbreviations, takeAbbreviations} from './abbreviations';
import {withAppended} from './appended';
import {turnBlocks} from './blocks';
import {turnElements} from './elements';
import {turnFences} from './fences';
import {turnIncludes} from './includes';
import {sayIcons, turnInline} from './inline';
import {turnPictures} from './pictures';
import {projectsOf} from './project';
import type {SiteScene} from './scene';
import {turnSlashes} from './slashes';
import {headingIds, headingSlugs} from './slug';
import {turnSnippets} from './snippets';

/** Turns what is the own of MkDocs, and of what is added to it, in a page, in place, into what the wiki has for it. */
export function turnSitePage(tree: Root, page: PageScene): void {
  const projects = projectsOf(page.source);
  const project = nearest(page.page.path, projects) ?? projects[0];
  if (project === undefined) return;
  withAppended(tree, {...page, project});
  const scene: SiteScene = {
    ...page,
    project,
    abbreviations: new Map(),
    ownAbbreviations: new Set(),
    icons: [],
    met: {sets: 0, heading: ''},
    headings: headingSlugs(tree),
  };
  turnIncludes(tree, scene);
  turnSnippets(tree, scene);
  takeAbbreviations(tree, scene);
  turnSlashes(tree, scene);
  turnLines(tree, scene);
  turnDefinitions(tree);
  attachAttributes(tree, {remark: scene.remark, headingsOnly: false});
  turnBlocks(tree, scene);
  turnPictures(tree, scene);
  turnElements(tree, scene);
  turnInline(tree, scene);
  sayIcons(scene);
  turnMath(tree, scene.remark);
  turnFences(tree);
  markAbbreviations(tree, scene);
  headingIds(tree, project);
  limitSummaries(tree, page.page.post !== undefined);
}

/** Lists of headings, which the wiki shows beside every page, and what a program fills in. */
function turnLines(parent: Parents, scene: SiteScene): void {
  const children = parent.children.flatMap((child, nth): RootContent[] => {
    if (isOptions(child, parent.children[nth - 1])) return [];
    if (child.type === 'paragraph' && /^\[TOC\]$/.test(textOf(child).trim())) {
      const what = 'The list of the page’s headings';
      scene.remark(child, {
        rule: 'contents-of-page',
        outcome: 'dropped',
        what,
        became: 'Left out: it stands beside every note',
        words: 'TOC',
      });
      return [];
    }
    if ('children' in child) turnLines(child, scene);
    if (child.type !== 'ownLine') return [child];
    scene.remark(child, {
      rule: 'generated',
      outcome: 'raw',
      what: `What a program fills in: ${child.value}`,
      became: 'Shown as code',
    });
    const options = parent.children[nth + 1];
    if (!isOptions(options, child)) return [paragraph({type: 'inlineCode', value: child.value})];
    return [{type: 'code', lang: 'yaml', value: `${child.value}\n${options.value.replace(/^/gm, '    ')}`}];
  });
  parent.children.splice(0, Infinity, ...children);
}

/** Indented lines right below what a program fills in say how it is to do so. */
function isOptions(node: RootContent | undefined, before: RootContent | undefined): node is Code {
  const isBelow = before?.type === 'ownLine' && before.name === 'generated';
  return isBelow && node?.type === 'code' && node.position?.start.line === (before.position?.end.line ?? -2) + 1;
}
