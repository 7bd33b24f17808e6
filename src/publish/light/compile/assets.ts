import {tokenizer} from 'acorn';

/** A file beside a note, as Docusaurus has the bundler load it: a picture, or what a link leads to. */
export type Asset = {
  /** Where it is, as the note says it. */
  readonly file: string;
  /** How its name in the site is made: `assets/images/[name]-[contenthash].[ext]` */
  readonly name: string;
  /** Bytes below which the bundler writes it into the page itself. */
  readonly limit: number;
};

/** How Docusaurus names the loaders of files in front of a file. */
const REQUEST = /^!{1,2}[^!]*(?:url|file)-loader[^!?]*\?(?<query>[^!]*)!(?<file>[^!?]+)(?:\?[^!]*)?$/u;

/** `!/…/url-loader/…?limit=10000&name=assets/images/[name]-[contenthash].[ext]&fallback=…!./a.png` → its file and name */
export function assetOf(request: string): Asset | undefined {
  const {query = '', file = ''} = REQUEST.exec(request)?.groups ?? {};
  const asked = new URLSearchParams(query);
  const name = asked.get('name');
  return name === null ? undefined : {file, name, limit: Number(asked.get('limit') ?? 0)};
}

/** The tokens of what the bundler puts a file's address for: `require("…").default`. */
const SHAPE = ['name', '(', 'string', ')', '.', 'default'];

/**
 * A program with addresses in place of the files that it requires; `urlOf` gives that of a file, by what the bundler is asked for, or
 * nothing, and then it stays as it was.
 */
export function withAddresses(code: string, urlOf: (request: string) => string | undefined): string {
  if (!code.includes('require(')) return code;
  const tokens = [...tokenizer(code, {ecmaVersion: 'latest', sourceType: 'module'})];
  const textOf = (nth: number) => code.slice(tokens[nth]?.start, tokens[nth]?.end);
  let [text, end] = ['', 0];
  for (const nth of tokens.keys()) {
    const isRequired = SHAPE.every((label, place) => tokens[nth + place]?.type.label === label);
    if (!isRequired || textOf(nth) !== 'require' || textOf(nth - 1) === '.') continue;
    const url = urlOf(stringOf(textOf(nth + 2)));
    if (url === undefined) continue;
    text += code.slice(end, tokens[nth]?.start) + JSON.stringify(url);
    end = tokens[nth + 5]?.end ?? code.length;
  }
  return text + code.slice(end);
}

/** What a string of a program says; nothing for one that is not written as in JSON, which what makes these programs does. */
function stringOf(literal: string): string {
  return literal.startsWith('"') ? String(JSON.parse(literal)) : '';
}
