import {compileSync} from '@mdx-js/mdx';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import {importNotes, type ImportOptions, type ImportResult} from '../../src/import/pipeline';
import {dialectNamed} from '../../src/import/dialects';
import type {Source} from '../../src/import/types';
import {checkNote} from '../../src/notes/check';
import {parseFrontMatter} from '../../src/notes/frontmatter';
import {indexOf} from '../../src/notes/graph/build';
import {formatProblems} from '../../src/notes/problems';
import {readNote} from '../../src/notes/reading/note';
import {parseNote} from '../../src/notes/reading/parse';
import {parseTags} from '../../src/notes/tags';
import {problemsBetween} from '../../src/notes/transform/problems';
import {faultIn} from '../../src/import/write/fault';

/** A source of these texts, by their paths. */
export function sourceOf(texts: Readonly<Record<string, string>>, name = 'garden'): Source {
  const files = Object.entries(texts).map(([path, text]) => ({path, size: text.length, text, digest: () => text}));
  return {name, files: new Map(files.map((file) => [file.path, file]))};
}

/** Imports a source into `docs/in`, into a wiki without notes, on a day. */
export function imported(source: Source, dialect: string, options: Partial<ImportOptions> = {}): ImportResult {
  const tags = {text: '', keys: new Set<string>()};
  return importNotes(source, {
    dialect: dialectNamed(dialect),
    notesDir: 'docs',
    into: 'in',
    existing: [],
    tags,
    today: '2026-03-21',
    ...options,
  });
}

/** The texts of notes that an import gives, by path. */
export function notesOf({files}: ImportResult): Map<string, string> {
  return new Map(
    files.flatMap((file) => ('text' in file && /\.mdx?$/.test(file.path) ? [[file.path, file.text]] : [])),
  );
}

/** The body of the only note that a text of a dialect becomes, and its format. */
export function turned(text: string, dialect: string): {readonly body: string; readonly format: string} {
  const notes = [...notesOf(imported(sourceOf({'a.md': text}), dialect))];
  const [path, note] = notes[0] ?? ['', ''];
  return {body: parseFrontMatter(path, note).body.trim(), format: path.replace(/^.*\./, '')};
}

/** What the wiki would say of the notes of an import, and what in them could run; empty when all is in order. */
export function complaints(result: ImportResult): string {
  const texts = [...notesOf(result)].map(([sourcePath, text]) => ({sourcePath, text}));
  const {tags, problems} = parseTags('docs/tags.yml', result.tags);
  const files = result.files.filter((file) => 'copyOf' in file).map(({path}) => path);
  const index = indexOf({root: 'docs', notes: texts.map(readNote), files, today: '2026-03-21'});
  const textOf = (sourcePath: string) => ({
    sourcePath,
    text: texts.find((one) => one.sourcePath === sourcePath)?.text ?? '',
  });
  const bodyOf = (sourcePath: string, text: string) => parseNote(sourcePath, parseFrontMatter(sourcePath, text).body);
  const faults = texts.flatMap(({sourcePath, text}) => faultIn(bodyOf(sourcePath, text)) ?? []);
  const uncompiled = texts.flatMap(({sourcePath, text}) =>
    compileFault(sourcePath, parseFrontMatter(sourcePath, text).body),
  );
  const all = [
    ...problems,
    ...texts.flatMap((text) => checkNote(text, tags).problems),
    ...problemsBetween(index, textOf),
  ];
  return [formatProblems(all), ...faults, ...uncompiled].filter((text) => text !== '').join('\n');
}

/** What the compiler of the build says against a note, read as its file's ending asks. */
function compileFault(sourcePath: string, body: string): string[] {
  try {
    compileSync(body, {
      format: sourcePath.endsWith('.mdx') ? 'mdx' : 'md',
      remarkPlugins: [remarkGfm, remarkDirective],
    });
    return [];
  } catch (error) {
    return [`${sourcePath}: ${error instanceof Error ? error.message : 'unknown'}`];
  }
}
