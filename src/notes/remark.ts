import path from 'node:path';
import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import type {OpenNotes} from './open';
import {markTerms, termsOfWikilinks} from './glossary/mark';
import {glossaryOf, type Glossary} from './glossary/terms';
import type {NoteIndex} from './graph/types';
import {withoutCutFootnotes} from './transform/beginning';
import {isJournal} from './transform/crossing';
import {transformWikilinks} from './transform/wikilinks';

/**
 * Gives the pages of notes their wikilinks and embeds, as ordinary links to files, which Docusaurus then resolves and
 * checks, and the terms of the glossary. What is wrong with a link is said by the check of all notes.
 */
export function remarkNotes(notes: OpenNotes): () => (tree: Root, file: VFile) => Promise<void> {
  let last: {readonly index: NoteIndex; readonly glossary: Glossary} | undefined;
  return () => async (tree, file) => {
    const sourcePath = path.relative(notes.siteDir, file.path).split(path.sep).join('/');
    const index = await notes.index();
    // Other folders' pages are none of ours; parts that notes take in lie among the notes and are none themselves.
    if (!index.names.notes.has(sourcePath) && !sourcePath.startsWith(`${notes.notesDir}/`)) return;
    // The same for all pages of a round.
    if (last?.index !== index) last = {index, glossary: glossaryOf(index)};
    const scene = {sourcePath, index, bodyLine: 1, treeOf: notes.treeOf, glossary: last.glossary};
    termsOfWikilinks(tree, scene);
    transformWikilinks(tree, scene);
    if (isJournal({sourcePath}, notes.notesDir)) withoutCutFootnotes(tree, () => notes.treeOf(sourcePath));
    markTerms(tree, scene);
  };
}
