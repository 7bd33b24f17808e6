import type {Definition} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {HtmlEnd} from './html';
import type {Line} from './line';
import type {Source} from './source';

/** A block that others stand in: a quote, the entry of a list, a footnote, a directive. */
export type Container =
  {readonly type: 'quote' | 'footnote'} | {readonly type: 'directive'; readonly size: number} | Entry;

export type Entry = {
  readonly type: 'entry';
  /** The sign that other entries of the same list begin with, behind the number if there is one. */
  readonly marker: string;
  /** Columns that the entry's other lines begin with. */
  readonly indent: number;
  /** The line on which it begins, and how many blocks had been found before. */
  readonly line: number;
  readonly from: number;
  /** Whether it begins with a blank line; only one may stand there. */
  empty: boolean;
  /** Whether it has ended that way, unless another blank line follows. */
  over: boolean;
};

/** The block that further lines may belong to. */
export type Leaf =
  | {
      readonly type: 'paragraph';
      readonly line: number;
      readonly starts: number[];
      readonly ends: number[];
      task: boolean;
    }
  | {readonly type: 'fence'; readonly marker: string; readonly size: number}
  | {readonly type: 'html'; readonly end: HtmlEnd}
  | {readonly type: 'table' | 'code'};

/** What the index asks for of a body: its running text and what else leads somewhere, in their order. */
export type Block =
  | {readonly type: 'paragraph' | 'tableCell'; readonly source: Source}
  | {readonly type: 'heading'; readonly depth: 1 | 2 | 3 | 4 | 5 | 6; readonly source: Source}
  | Definition
  | MdxJsxFlowElement;

/** A body on its way from lines to blocks. */
export type Blocks = {
  readonly body: string;
  readonly mdx: boolean;
  line: Line;
  readonly containers: Container[];
  leaf: Leaf | undefined;
  readonly found: Block[];
  /** Elements of JSX that are open, and in how many containers each stands. */
  readonly elements: {readonly name: string; readonly depth: number}[];
  readonly defined: Set<string>;
  readonly footnotes: Set<string>;
};
