import type {PhrasingContent} from 'mdast';
import type {MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import type {Known, Source} from './source';

/** Stars or dashes in a row that may begin or end emphasis. */
export type Run = {
  readonly type: 'run';
  readonly marker: string;
  size: number;
  readonly opens: boolean;
  readonly closes: boolean;
};

/** What running text is made of before all that belongs together in it has been found. */
export type Item =
  | PhrasingContent
  | Run
  | {readonly type: 'element'; readonly node: MdxJsxTextElement}
  | {readonly type: 'endTag'; readonly name: string};

/** A bracket that a link or picture may begin with. */
export type Bracket = {
  readonly sign: '[' | '![';
  /** Where it stands. */
  readonly start: number;
  /** What stands before it, in the brackets around it. */
  readonly items: readonly Item[];
  /** Whether a link has been found inside it, so that it can be none itself. */
  spent: boolean;
};

/** Running text on its way from its source to nodes. */
export type Reading = {
  readonly source: Source;
  readonly known: Known;
  /** The next character. */
  at: number;
  /** Plain text that is in no node yet. */
  plain: string;
  items: Item[];
  /** Brackets that are open, the inner ones last. */
  readonly brackets: Bracket[];
};

/** Reads on from a mark. */
export type Step = (reading: Reading) => void;

/** Adds an item behind the plain text before it, and goes on at an offset. */
export function add(reading: Reading, item: Item, end: number): void {
  flush(reading);
  reading.items.push(item);
  reading.at = end;
}

/** Makes an item of the plain text so far. */
export function flush(reading: Reading): void {
  if (reading.plain !== '') reading.items.push({type: 'text', value: reading.plain});
  reading.plain = '';
}

/** Takes what stands before an offset as plain text. */
export function keep(reading: Reading, end: number): void {
  reading.plain += reading.source.content.slice(reading.at, end);
  reading.at = end;
}
