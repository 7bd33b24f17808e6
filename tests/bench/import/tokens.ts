import {visit} from 'unist-util-visit';
import {parseFrontMatter} from '../../../src/notes/frontmatter';
import {parseNote} from '../../../src/notes/reading/parse';

/** What each dialect writes and no reader should see, wherever it stands in a text. */
const TOKENS: readonly RegExp[] = [
  /\{%.*?%\}/g,
  /\{\{[<%#].*?\}\}/g,
  /(?:^|\n)\s*(?:!!!|\?\?\?\+?)\s+\w/g,
  /(?:^|\n)=== "/g,
  /--8<--/g,
  /\[\[[^\]]+\]\]/g,
  /==\S[^=\n]*\S==/g,
  /%%[^%]+%%/g,
  /(?:^|\n)\[![a-z]+\]/gi,
  /\{\s*[.#][\w-]+[^}]*\}/g,
  /(?:^|\n):::/g,
];

/** The tokens of dialects that stand in a note's text outside of code. */
export function tokensIn(sourcePath: string, text: string): string[] {
  const found: string[] = [];
  visit(parseNote(sourcePath, parseFrontMatter(sourcePath, text).body), 'text', ({value}) => {
    for (const token of TOKENS) for (const [match] of value.matchAll(token)) found.push(match.trim());
  });
  return found;
}
