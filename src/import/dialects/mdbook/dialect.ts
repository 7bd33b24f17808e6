import {attributeRule} from '../../syntax/attributes';
import {blockSyntax, blockTree} from '../../syntax/block';
import {bracketMath, bracketMathTree} from '../../syntax/brackets';
import {definitionRule} from '../../syntax/definitions';
import {mathSyntax, mathTree} from '../../syntax/math';
import {lineSyntax, scanTree, textSyntax} from '../../syntax/scan';
import type {Dialect} from '../../types';
import {detectBook, locateInBook} from './locate';
import {directiveRule, variableRule} from './directive';
import {listingTree} from './listing';
import {flatChapter, plainOfChapter} from './plain';
import {surveyOfBooks} from './survey';
import {turnChapter} from './turn';
import {wordsOfChapter} from './words';

const RULES = [directiveRule, variableRule, attributeRule];

/** mdBook, as most books on Rust are written in it. */
export const mdbook: Dialect = {
  name: 'mdbook',
  label: 'mdBook',
  detect: detectBook,
  survey: surveyOfBooks,
  syntax: [
    {micromark: mathSyntax(false), mdast: mathTree},
    {micromark: bracketMath('\\\\'), mdast: bracketMathTree},
    {micromark: textSyntax(RULES), mdast: scanTree(RULES)},
    {micromark: lineSyntax([directiveRule]), mdast: listingTree},
    {micromark: blockSyntax([definitionRule]), mdast: blockTree},
  ],
  transform: turnChapter,
  wordsOf: wordsOfChapter,
  plain: plainOfChapter,
  flat: flatChapter,
  locate: (source) => (url, from) => locateInBook(url, from, source),
};
