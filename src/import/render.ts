import {rawTree} from './page/read';
import {frontMatterOf, type MetaScene} from './page/meta';
import {readPageText} from './read/frontmatter';
import {filesLedTo, linkedNote, type LinkedPage} from './links/kept';
import type {OpenPage, SettledPage} from './links/scene';
import type {Dialect, Locate, Plain, Source} from './types';
import {readPlain} from './words/plain';
import {shownText} from './words/shown';
import {countWords, missingWords, shownTexts, total} from './words/words';
import {sourceTree} from './read/tree';
import {writtenPage} from './write/page';

/** What became of the words of a page. */
export type KeptWords = {readonly words: number; readonly explained: number; readonly missing: readonly string[]};

/** A page's file, and what is to be compared of it. */
export type Rendered = LinkedPage & {readonly text: string; readonly kept: KeptWords};

export type RenderScene = MetaScene & {
  readonly source: Source;
  readonly dialect: Dialect;
  readonly locate: Locate;
};

/**
 * Writes a page as a note, and compares what the note shows with what its source shows to a plain reader. A page that
 * cannot be written so that it reads as it should stands in a block of code, and that is said.
 */
export function renderPage(page: OpenPage, scene: RenderScene): Rendered {
  const raw = readPageText(scene.source.files.get(page.planned.path)?.text ?? '').body;
  const written = writtenPage(page.tree, page.format);
  const open = 'fault' in written ? keptAsCode(page, raw, written.fault) : page;
  const {body, tree} = 'fault' in written ? rawBody(open) : written;
  const text = `${frontMatterOf(open, scene)}\n${body}`;
  const plain = plainOf(open, raw, scene);
  const kept = keptWords(open, plain.text, `${open.title}\n${shownText(tree)}`);
  const led = filesLedTo(plain.links, open.planned.path, scene.source, scene.locate);
  const {tree: _, ...settled} = open;
  return {page: settled, text, kept, led, note: linkedNote(open.sourcePath, text)};
}

function keptAsCode(page: OpenPage, raw: string, fault: string): OpenPage {
  const what = `A text that cannot be written as a note (${fault.slice(0, 200)})`;
  const became = 'The whole text stands in a block of code';
  page.findings.push({
    path: page.planned.path,
    place: {line: 1, column: 1},
    rule: 'kept-as-code',
    outcome: 'raw',
    what,
    became,
  });
  return {...page, tree: rawTree(raw), shown: raw};
}

function rawBody(page: OpenPage) {
  const written = writtenPage(page.tree, page.format);
  // A block of code is valid in both formats whatever stands in it.
  if ('fault' in written) throw new Error(`${page.planned.path} cannot be kept as code: ${written.fault}`);
  return written;
}

/** What the source of a page shows: to a plain reader; by the import's own reading where there is none or it gives up. */
function plainOf({shown}: OpenPage, raw: string, {dialect}: RenderScene): Plain {
  const {plain: read, flat = (text) => text} = dialect;
  const plain = shown === undefined && read !== undefined ? readPlain(flat(raw), read) : undefined;
  return plain ?? {text: shown ?? shownTexts(sourceTree(raw, dialect), dialect.wordsOf).join('\n'), links: []};
}

function keptWords({findings}: SettledPage, source: string, shown: string): KeptWords {
  const words = countWords([source]);
  const gone = missingWords(words, countWords([shown]));
  const reasons = new Map(countWords(findings.map((finding) => finding.words ?? '')));
  const missing = gone.filter((word) => {
    const left = reasons.get(word) ?? 0;
    reasons.set(word, left - 1);
    return left <= 0;
  });
  return {words: total(words), explained: gone.length - missing.length, missing};
}
