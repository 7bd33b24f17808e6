import {descriptionSyntax, descriptionTree} from '../../syntax/description';
import {mathSyntax, mathTree} from '../../syntax/math';
import {passthroughSyntax} from '../../syntax/passthrough';
import {takeSummaries} from '../../syntax/summary';
import type {Dialect} from '../../types';
import {dataOfPage} from './data';
import {locateInSite} from './locate';
import {flatSite, plainOfSite} from './plain';
import {readWithShortcodes} from './read/read';
import {surenessOfSite, surveyOfSite} from './survey';
import {turnPage} from './turn';
import {wordsOfNode} from './words';

/** Hugo's sites, with the shortcodes of common themes. */
export const hugo: Dialect = {
  name: 'hugo',
  label: 'Hugo',
  detect: surenessOfSite,
  survey: surveyOfSite,
  syntax: [
    {micromark: mathSyntax(false), mdast: mathTree},
    {micromark: passthroughSyntax, mdast: {}},
    {micromark: descriptionSyntax, mdast: descriptionTree},
  ],
  read: (text, parse) => {
    const tree = readWithShortcodes(text, parse);
    takeSummaries(tree);
    return tree;
  },
  data: dataOfPage,
  transform: turnPage,
  wordsOf: wordsOfNode,
  plain: plainOfSite,
  flat: flatSite,
  locate: locateInSite,
};
