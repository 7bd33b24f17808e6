import {sourceTree} from '../../read/tree';
import {blockSyntax, blockTree} from '../../syntax/block';
import {bracketMath, bracketMathTree} from '../../syntax/brackets';
import {interruptSyntax} from '../../syntax/interrupt';
import {mathSyntax, mathTree} from '../../syntax/math';
import {lineSyntax, scanTree, textSyntax} from '../../syntax/scan';
import {takeSummaries} from '../../syntax/summary';
import type {Dialect} from '../../types';
import {dataOfPost} from './blog';
import {surenessOfSite} from './detect';
import {withWholeIncludes} from './includes';
import {locateOnSite} from './locate';
import {markdownInHtml} from './markdownInHtml';
import {flatPage, plainOfPage} from './plain';
import {BLOCKS, LINES, TEXTS} from './rules';
import {surveyOfSites} from './survey';
import {turnSitePage} from './turn';
import {wordsOfPage} from './words';

/** A link's target may be defined right below a paragraph. */
const isDefinition = (line: string) => /^\[[^\][^][^\][]*\]:[ \t]+\S/.test(line);

const read = (text: string) => sourceTree(text, mkdocs);

/** MkDocs with Material, and Zensical. */
export const mkdocs: Dialect = {
  name: 'mkdocs',
  label: 'MkDocs',
  detect: surenessOfSite,
  survey: surveyOfSites,
  syntax: [
    {micromark: mathSyntax(true), mdast: mathTree},
    {micromark: bracketMath('\\'), mdast: bracketMathTree},
    {micromark: textSyntax(TEXTS), mdast: scanTree([...TEXTS, ...LINES])},
    {micromark: lineSyntax(LINES), mdast: markdownInHtml(read)},
    {micromark: blockSyntax(BLOCKS), mdast: blockTree},
    {micromark: interruptSyntax('[', isDefinition), mdast: {}},
  ],
  singleTilde: false,
  read: (text, parse) => {
    const tree = parse(withWholeIncludes(text));
    takeSummaries(tree);
    return tree;
  },
  data: dataOfPost,
  transform: turnSitePage,
  wordsOf: (node) => wordsOfPage(node, read),
  plain: plainOfPage,
  flat: flatPage,
  locate: locateOnSite,
};
