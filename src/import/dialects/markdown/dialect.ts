import {calloutWords, turnCallouts} from '../../syntax/callout';
import type {Dialect} from '../../types';
import {surveyOfFolders} from './survey';

/** A folder of Markdown, as GitHub and most tools read it. */
export const markdown: Dialect = {
  name: 'markdown',
  label: 'Markdown',
  detect: () => 0.1,
  survey: (source) => surveyOfFolders(source, () => undefined),
  wordsOf: (node) => (node.type === 'text' ? calloutWords(node.value) : undefined),
  transform: (tree, {remark}) => turnCallouts(tree, remark),
};
