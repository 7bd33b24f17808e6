import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFileMessage} from 'vfile-message';
import type {Problem} from '../types';
import {componentProblems} from './check';

export type Markup = {
  readonly sourcePath: string;
  /** The note's text after its front matter. */
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
};

/**
 * Checks the text of an MDX note without rendering it: whether it can be read, and whether components are used
 * rightly. Notes in plain Markdown (`.md`) hold no components.
 */
export function markupProblems({sourcePath, body, bodyLine}: Markup): Problem[] {
  if (!sourcePath.endsWith('.mdx')) return [];
  const placed = ({line, column}: {line: number; column: number}) => ({line: line + bodyLine - 1, column});
  try {
    const tree = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkDirective).parse(body);
    return componentProblems(tree).map((problem) => ({...problem, sourcePath, place: placed(problem.place)}));
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const place = placed({line: error.line ?? 1, column: error.column ?? 1});
    const mend = 'In MDX, `{` and `<` begin code: write them between backticks, or as \\{ and &lt;.';
    return [{sourcePath, place, rule: 'mdx', message: `The text is not valid MDX: ${error.reason}.`, mend}];
  }
}
