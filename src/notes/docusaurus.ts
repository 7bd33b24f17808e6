import path from 'node:path';
import type {ParseFrontMatter} from '@docusaurus/types';
import {checkNote} from './check';
import {parseFrontMatter} from './frontmatter';
import type {OpenNotes} from './open';
import {formatProblems} from './problems';
import {rememberedCheck} from './remembered';

/**
 * Reads front matter in place of Docusaurus's own parser, which executes `---js`. A note's front matter comes without
 * the keys at fault: those are reported by the check of all notes, so that one mistake does not hide the others. A note
 * that nobody may see is a draft to Docusaurus, whatever the reason, and not unlisted too, which Docusaurus refuses.
 *
 * The reader throws for a file that is no note and whose front matter cannot be read.
 */
export function readFrontMatter({
  siteDir,
  notesDir,
  isHidden,
}: Pick<OpenNotes, 'siteDir' | 'notesDir' | 'isHidden'>): ParseFrontMatter {
  // Docusaurus asks several times of each note, and of all notes after each save. Tags are checked with all that is wrong in notes.
  const check = rememberedCheck(checkNote);
  return async ({filePath, fileContent}) => {
    const sourcePath = path.relative(siteDir, filePath).split(path.sep).join('/');
    if (sourcePath.startsWith(`${notesDir}/`)) {
      const {usable, frontMatter} = check({sourcePath, text: fileContent});
      const isDraft = await isHidden(sourcePath);
      const shown = {...usable, ...(isDraft && {draft: true, unlisted: false})};
      return {frontMatter: shown, content: frontMatter.body};
    }
    const {data, body, problems} = parseFrontMatter(sourcePath, fileContent);
    if (problems.length > 0) throw new Error(formatProblems(problems));
    return {frontMatter: {...data}, content: body};
  };
}
