/** What a query asks for: words and phrases of which all are wanted, others that must not be there, and filters. */
export type Query = {
  readonly wanted: readonly Wish[];
  readonly excluded: readonly Wish[];
  readonly filters: readonly Filter[];
  /** Whether the reader may still be in the last word: it may become a longer one. */
  readonly typing: boolean;
};

export type Wish =
  | {readonly kind: 'words'; readonly text: string}
  | {readonly kind: 'phrase'; readonly text: string}
  | {readonly kind: 'either'; readonly options: readonly Wish[]};

export const FILTERS = ['title', 'tag', 'kind', 'path'] as const;

/** `excluded`: pages that pass are left out; `source`: as it was written. */
export type Filter = {
  readonly field: (typeof FILTERS)[number];
  readonly text: string;
  readonly excluded: boolean;
  readonly source: string;
};

/** A phrase, or a run without blanks; each with the `-` or the `field:` before it. A lone quote is part of its run. */
const LEXEME =
  /(?<sign>-(?=["\p{L}\p{N}]))?(?:(?<field>\p{L}+):(?=["\p{L}\p{N}#._/]))?(?:"(?<phrase>[^"]*)"(?=\s|$)|(?<run>\S+))/gu;

type Lexeme = {
  readonly sign: boolean;
  readonly field: string | undefined;
  readonly wish: Wish;
  readonly source: string;
};

/** Reads the query language; text that is none of it is plain words, and so are the filters in `ignored`. Never throws.
 *  `"render hook" -image OR tag:css` → see the table in `query.test.ts` */
export function parseQuery(text: string, ignored: ReadonlySet<string> = new Set()): Query {
  const lexemes = [...text.matchAll(LEXEME)].map(({0: source, groups = {}}) => lexemeOf(source, groups, ignored));
  const query = {wanted: [] as Wish[], excluded: [] as Wish[], filters: [] as Filter[]};
  lexemes.forEach((lexeme, i) => {
    if (isOr(lexemes, i)) return;
    const filter = filterOf(lexeme);
    if (filter !== undefined) query.filters.push(filter);
    else if (lexeme.sign) query.excluded.push(lexeme.wish);
    else if (isOr(lexemes, i - 1)) query.wanted.push(either(query.wanted.pop(), lexeme.wish));
    else query.wanted.push(lexeme.wish);
  });
  return asksForSomething(query) ? {...query, typing: isTyping(text) && isWish(lexemes.at(-1))} : plain(text);
}

function lexemeOf(
  source: string,
  {sign, field, phrase, run}: Partial<Record<string, string>>,
  ignored: ReadonlySet<string>,
): Lexeme {
  const wish: Wish = phrase === undefined ? {kind: 'words', text: run ?? ''} : {kind: 'phrase', text: phrase};
  const known = ignored.has(source) ? undefined : FILTERS.find((each) => each === field);
  const whole = phrase === undefined && known === undefined && field !== undefined;
  return {
    sign: sign !== undefined,
    field: known,
    wish: whole ? {kind: 'words', text: `${field}:${run ?? ''}`} : wish,
    source,
  };
}

function filterOf({field, wish, sign, source}: Lexeme): Filter | undefined {
  const name = FILTERS.find((each) => each === field);
  return name === undefined || wish.kind === 'either'
    ? undefined
    : {field: name, text: wish.text, excluded: sign, source};
}

/** `OR` counts between two wishes only; elsewhere it is a word. */
function isOr(lexemes: readonly Lexeme[], i: number): boolean {
  return lexemes[i]?.source === 'OR' && isWish(lexemes[i - 1]) && isWish(lexemes[i + 1]) && !isOr(lexemes, i - 1);
}

function isWish(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && !lexeme.sign && lexeme.field === undefined;
}

function either(before: Wish | undefined, wish: Wish): Wish {
  const options = before?.kind === 'either' ? before.options : before === undefined ? [] : [before];
  return {kind: 'either', options: [...options, wish]};
}

/** Something to leave out and nothing to look for is no question: `-v` alone means the flag. */
function asksForSomething({wanted, filters}: {wanted: readonly Wish[]; filters: readonly Filter[]}): boolean {
  return wanted.length > 0 || filters.some(({excluded}) => !excluded);
}

/** The words of a text, whatever signs stand between them. */
export function plain(text: string): Query {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return {
    wanted: words.map((word) => ({kind: 'words', text: word})),
    excluded: [],
    filters: [],
    typing: isTyping(text),
  };
}

function isTyping(text: string): boolean {
  return /[\p{L}\p{M}\p{N}_]$/u.test(text);
}
