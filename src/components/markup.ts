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
    // A tag left open is reported without a place, which stands in the words instead: «(3:1-3:18)».
    const inWords = /\s*\((?<line>\d+):(?<column>\d+)-\d+:\d+\)/.exec(error.reason);
    const line = error.line ?? Number(inWords?.groups?.line ?? 1);
    const column = error.column ?? Number(inWords?.groups?.column ?? 1);
    const reason = error.reason.replace(inWords?.[0] ?? '', '');
    const mend = 'In MDX, `{` and `<` begin code: write them between backticks, or as \\{ and &lt;.';
    const message = `The text is not valid MDX: ${reason}.`;
    return [{sourcePath, place: placed({line, column}), rule: 'mdx', message, mend}];
  }
}
