import path from 'node:path';
import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import type {OpenNotes} from './open';
import {transformWikilinks} from './transform/wikilinks';

/**
 * Gives the pages of notes their wikilinks and embeds, as ordinary links to files, which Docusaurus then resolves and
 * checks. What is wrong with a link is said by the check of all notes.
 */
export function remarkNotes(notes: OpenNotes): () => (tree: Root, file: VFile) => Promise<void> {
  return () => async (tree, file) => {
    const sourcePath = path.relative(notes.siteDir, file.path).split(path.sep).join('/');
    const index = await notes.index();
    if (!index.names.notes.has(sourcePath)) return;
    transformWikilinks(tree, {sourcePath, index, bodyLine: 1, treeOf: notes.treeOf});
  };
}
