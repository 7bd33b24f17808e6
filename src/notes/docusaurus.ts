import path from 'node:path';
import type {ParseFrontMatter} from '@docusaurus/types';
import {checkNote} from './check';
import type {NotesFolder} from './files';
import {parseFrontMatter} from './frontmatter';
import {formatProblems} from './problems';

/**
 * Reads front matter in place of Docusaurus's own parser, which executes `---js`. A note's front matter comes without
 * the keys at fault: those are reported by the check of all notes, so that one mistake does not hide the others.
 *
 * The reader throws for a file that is no note and whose front matter cannot be read.
 */
export function readFrontMatter({siteDir, notesDir}: NotesFolder): ParseFrontMatter {
  return async ({filePath, fileContent}) => {
    const sourcePath = path.relative(siteDir, filePath).split(path.sep).join('/');
    if (sourcePath.startsWith(`${notesDir}/`)) {
      const {usable, frontMatter} = checkNote({sourcePath, text: fileContent}, new Set());
      return {frontMatter: {...usable}, content: frontMatter.body};
    }
    const {data, body, problems} = parseFrontMatter(sourcePath, fileContent);
    if (problems.length > 0) throw new Error(formatProblems(problems));
    return {frontMatter: {...data}, content: body};
  };
}
