import {calloutWords, turnCallouts, withoutCallouts} from '../../syntax/callout';
import {dropRaw, rawSyntax} from '../../syntax/raw';
import type {Dialect} from '../../types';
import {surveyOfFolders} from './survey';

/** A folder of Markdown, as GitHub and most tools read it. */
export const markdown: Dialect = {
  name: 'markdown',
  label: 'Markdown',
  detect: () => 0.1,
  survey: (source) => surveyOfFolders(source, () => undefined),
  syntax: [rawSyntax],
  wordsOf: (node) => (node.type === 'text' ? calloutWords(node.value) : undefined),
  plain: (text) => ({text: withoutCallouts(text.replaceAll('\u2063', ' ')), links: []}),
  transform: (tree, {remark}) => {
    dropRaw(tree, remark);
    turnCallouts(tree, remark);
  },
};
