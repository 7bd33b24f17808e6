import {calloutWords, turnCallouts, withoutCallouts} from '../../syntax/callout';
import type {Dialect} from '../../types';
import {surveyOfFolders} from './survey';

/** A folder of Markdown, as GitHub and most tools read it. */
export const markdown: Dialect = {
  name: 'markdown',
  label: 'Markdown',
  detect: () => 0.1,
  survey: (source) => surveyOfFolders(source, () => undefined),
  wordsOf: (node) => (node.type === 'text' ? calloutWords(node.value) : undefined),
  plain: (text) => ({text: withoutCallouts(text.replaceAll('\u2063', ' ')), links: []}),
  transform: (tree, {remark}) => turnCallouts(tree, remark),
};
