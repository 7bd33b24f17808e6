import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {parseFrontMatter} from '../notes/frontmatter';
import {formatProblems} from '../notes/problems';
import {componentProblems} from './check';
import {markupProblems} from './markup';

/** Stops the making of a page whose note uses a component wrongly, with every such use and its place in the message. */
export function remarkComponents(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    if (componentProblems(tree).length === 0) return;
    // The front matter has been taken off by now; read again, so that lines count from the beginning of the file.
    const sourcePath = path.relative(file.cwd, file.path).split(path.sep).join('/');
    const {body, bodyLine} = parseFrontMatter(sourcePath, readFileSync(file.path, 'utf8'));
    throw new Error(formatProblems(markupProblems({sourcePath, body, bodyLine})));
  };
}
