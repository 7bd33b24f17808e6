import {indexOf} from '../../src/notes/graph/build';
import type {NoteIndex} from '../../src/notes/graph/types';
import {readNote} from '../../src/notes/reading/note';

/** The day of the tests. */
export const TODAY = '2026-03-21';

/**
 * An index of notes below `docs`, by path from there and text; what is no note is a file. `read` reads a note: a test that
 * makes many indexes of the same notes may keep those it has read.
 */
export function indexWith(texts: Readonly<Record<string, string>>, read = readNote): NoteIndex {
  const paths = Object.keys(texts).map((name) => ({sourcePath: `docs/${name}`, text: texts[name] ?? ''}));
  return indexOf({
    root: 'docs',
    notes: paths.filter(({sourcePath}) => isNote(sourcePath)).map(read),
    files: paths.map(({sourcePath}) => sourcePath).filter((path) => !isNote(path)),
    today: TODAY,
  });
}

function isNote(path: string): boolean {
  return /\.mdx?$/.test(path);
}
