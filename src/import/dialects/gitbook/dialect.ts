import {mathSyntax, mathTree} from '../../syntax/math';
import {signsIn} from '../../syntax/emoji';
import {tagSyntax, tagTree} from '../../syntax/tag';
import type {Dialect, Source} from '../../types';
import {withoutFormulas} from '../../words/math';
import {dataOfPage, withCover} from './data';
import {withDiagrams} from './diagrams';
import {plainOfGitbook} from './plain';
import {locateInSpace} from './space';
import {surveyOfContents} from './survey';
import {parseTag} from './tag';
import {turnPage} from './turn';

/** GitBook as it keeps its pages in a repository (Git Sync). */
export const gitbook: Dialect = {
  name: 'gitbook',
  label: 'GitBook',
  detect: sureness,
  survey: surveyOfContents,
  syntax: [
    {micromark: tagSyntax, mdast: tagTree},
    {micromark: mathSyntax(false), mdast: mathTree},
  ],
  read: (text, parse) => parse(withDiagrams(text)),
  data: dataOfPage,
  transform: (tree, page) => {
    turnPage(tree, page);
    withCover(tree, page.data);
  },
  wordsOf: (node) => {
    if (node.type === 'text') return signsIn(node.value, () => ' ');
    if (node.type === 'mathText') return node.value;
    if (node.type !== 'liquidTag') return undefined;
    const {title, summary, description, caption, date} = parseTag(node.value).attributes;
    return ` ${[title, summary, description, caption, date].filter(Boolean).join(' ')} `;
  },
  plain: plainOfGitbook,
  flat: (text) => withoutFormulas(text, false),
  locate: (source) => (url, from) => locateInSpace(url, from, source),
};

/** Files of GitBook make sure; a list of contents without a configuration of mdBook is likely GitBook's. */
function sureness({files}: Source): number {
  const paths = [...files.keys()];
  if (paths.some((path) => /(?:^|\/)\.gitbook(?:\.ya?ml|\/)/.test(path))) return 1;
  if (paths.some((path) => /(?:^|\/)book\.toml$/.test(path))) return 0;
  if (
    paths.some((path) => /^(?:book\.json|docs\.ya?ml)$/.test(path)) &&
    paths.some((path) => path.endsWith('SUMMARY.md'))
  )
    return 0.9;
  return paths.some((path) => /(?:^|\/)SUMMARY\.md$/.test(path)) ? 0.7 : 0;
}
