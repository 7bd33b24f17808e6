import type {Node, RootContent} from 'mdast';
import type {Extension as TreeExtension} from 'mdast-util-from-markdown';
import type {Code, Construct, Event, Extension, State} from 'micromark-util-types';

/** The line that opens a block whose body is indented, as it is written. */
export type BlockHead = Node & {type: 'blockHead'; value: string};
/** A block whose body is indented by four: its first child is its head. */
export type IndentedBlock = Node & {type: 'indentedBlock'; children: RootContent[]};

declare module 'micromark-util-types' {
  // Types of tokens and of what a parser knows can only be added to by declaring an interface again.
  interface TokenTypeMap {
    indentedBlock: 'indentedBlock';
    indentedBlockHead: 'indentedBlockHead';
    indentedBlockIndent: 'indentedBlockIndent';
  }
  interface ParseContext {
    /** Lines that end a block since they are not indented. */
    endedBlocks?: Set<number>;
  }
  interface ContainerState {
    /** Columns by which the body of a block is indented. */
    bodyIndent?: number;
    /** Whether paragraphs at the end of a block go on over lines that are not indented. */
    mayGoOn?: boolean;
  }
}

declare module 'mdast' {
  interface RootContentMap {
    blockHead: BlockHead;
    indentedBlock: IndentedBlock;
  }
  interface BlockContentMap {
    indentedBlock: IndentedBlock;
  }
}

/** Columns by which Python-Markdown wants the body of a block to be indented. */
const BODY = 4;

/** How blocks of one kind begin. */
export type BlockRule = {
  /** The letter that they begin with. */
  readonly first: string;
  /** How much of a line is the head of a block: all of it, less, or 0 where none begins. */
  readonly headOf: (line: string) => number;
  /** Whether the body begins beside the head, as that of a list item does, and its paragraphs may go on without indent. */
  readonly beside?: boolean;
};

/**
 * Syntax of blocks with indented bodies for micromark, such as `!!! note` with a body below it. They are containers like
 * block quotes and list items: they stand in each other, hold everything that a page can, and end with the first line
 * that is not indented. Without that, CommonMark takes their bodies for code.
 */
export function blockSyntax(rules: readonly BlockRule[]): Extension {
  const document: Record<number, Construct[]> = {};
  for (const rule of rules) (document[rule.first.charCodeAt(0)] ??= []).push(container(rule));
  return {document, flow: {null: [ending]}};
}

function container({headOf, beside = false}: BlockRule): Construct {
  return {
    name: 'indentedBlock',
    continuation: {tokenize: continued},
    exit: (effects) => void effects.exit('indentedBlock'),
    tokenize(effects, ok, nok) {
      const indent = indentBefore(this.events.at(-1));
      const state = this.containerState;
      let line = '';
      let left = 0;
      return effects.check({partial: true, tokenize: lookAhead}, begin, nok);

      function begin(code: Code): State | undefined {
        left = headOf(line);
        if (state !== undefined) {
          state.bodyIndent = indent + (beside ? Math.min(left, BODY) : BODY);
          state.mayGoOn = beside;
        }
        effects.enter('indentedBlock', {_container: true});
        effects.enter('indentedBlockHead');
        return head(code);
      }

      function head(code: Code): State | undefined {
        if (left > 0 && !isEnd(code)) {
          if (code !== -1) left--;
          effects.consume(code);
          return head;
        }
        effects.exit('indentedBlockHead');
        return ok(code);
      }

      function lookAhead(inner: typeof effects, yes: State, no: State): State {
        line = '';
        return (code) => {
          inner.enter('indentedBlockHead');
          return read(code);
        };
        function read(code: Code): State | undefined {
          if (!isEnd(code)) {
            line += letter(code);
            inner.consume(code);
            return read;
          }
          inner.exit('indentedBlockHead');
          return headOf(line) > 0 ? yes(code) : no(code);
        }
      }
    },
  };
}

/** A line belongs to a block when it is blank, or indented as far as the block's body. */
const continued: Construct['tokenize'] = function (effects, ok, nok) {
  const {bodyIndent: size = BODY, mayGoOn = false} = this.containerState ?? {};
  const ended = (this.parser.endedBlocks ??= new Set());
  const line = this.now().line;
  let count = 0;
  return (code) => {
    if (!isSpace(code)) return end(code);
    effects.enter('indentedBlockIndent');
    return indent(code);
  };

  function indent(code: Code): State | undefined {
    if (isSpace(code) && count < size) {
      count++;
      effects.consume(code);
      return indent;
    }
    effects.exit('indentedBlockIndent');
    return end(code);
  }

  function end(code: Code): State | undefined {
    if (count === size || isEnd(code)) return ok(code);
    if (!mayGoOn) ended.add(line);
    return nok(code);
  }
};

/** Stops paragraphs from going on, as those of block quotes do, over a line that ends a block. It consumes nothing. */
const ending: Construct = {
  name: 'indentedBlockEnd',
  tokenize(_, ok, nok) {
    const isHere = () => this.interrupt === true && this.parser.endedBlocks?.has(this.now().line) === true;
    return (code) => (isHere() ? ok(code) : nok(code));
  },
};

/** Makes nodes of the blocks that `blockSyntax` finds. */
export const blockTree: TreeExtension = {
  enter: {
    indentedBlock(token) {
      this.enter({type: 'indentedBlock', children: []}, token);
    },
    indentedBlockHead(token) {
      this.enter({type: 'blockHead', value: this.sliceSerialize(token)}, token);
    },
  },
  exit: {
    indentedBlock(token) {
      this.exit(token);
    },
    indentedBlockHead(token) {
      this.exit(token);
    },
  },
};

/** What a block holds below its head. */
export function bodyOf({children}: IndentedBlock): RootContent[] {
  return children.filter(({type}) => type !== 'blockHead');
}

/** The head of a block, as it is written. */
export function headOf({children: [head]}: IndentedBlock): string {
  return head?.type === 'blockHead' ? head.value : '';
}

function indentBefore(event: Event | undefined): number {
  return event?.[1].type === 'linePrefix' ? event[1].end.column - event[1].start.column : 0;
}

function isSpace(code: Code): boolean {
  return code === 32 || code === -2 || code === -1;
}

function isEnd(code: Code): boolean {
  return code === null || code < -2;
}

/** A letter of a line; a tab is one, and the columns that it fills are none. */
function letter(code: Code): string {
  return code === -2 ? '\t' : code === -1 || code === null ? '' : String.fromCharCode(code);
}
