import type {BlockContent, DefinitionContent, Node, Parents, RootContent} from 'mdast';
import type {Extension as TreeExtension} from 'mdast-util-from-markdown';
import type {Code, Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';
import {describe} from './definitionList';

/** What describes the words above it: `: text`, with what is set in below. */
export type Description = Node & {type: 'description'; children: (BlockContent | DefinitionContent)[]};

declare module 'micromark-util-types' {
  // Types of tokens can only be added to by declaring an interface again.
  interface TokenTypeMap {
    description: 'description';
    descriptionPrefix: 'descriptionPrefix';
    descriptionIndent: 'descriptionIndent';
  }
  interface ContainerState {
    /** Blanks that set in what belongs to a description. */
    width?: number;
  }
}

declare module 'mdast' {
  interface RootContentMap {
    description: Description;
  }
}

const COLON = 58;
/** The widest a colon with the blanks behind it can be; more blanks begin code. */
const WIDEST = 4;

/**
 * Syntax of lists of definitions for micromark, as PHP Markdown Extra has them: a line of words, and below it a colon and
 * a blank before what they mean. It goes on over lines that are set in as far as its first.
 */
export const descriptionSyntax: Extension = {
  document: {
    [COLON]: {
      name: 'description',
      tokenize: begin,
      continuation: {tokenize: goOn},
      exit: (effects) => void effects.exit('description'),
    } satisfies Construct,
  },
};

function begin(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const state = this.containerState ?? {};
  let width = 0;
  const blanks = (code: Code): State | undefined => {
    if (isBlank(code) && width < WIDEST) {
      width++;
      effects.consume(code);
      return blanks;
    }
    if (width === 1 || isEnd(code)) return nok(code);
    effects.exit('descriptionPrefix');
    state.width = width;
    return ok(code);
  };
  return (code) => {
    effects.enter('description', {_container: true});
    effects.enter('descriptionPrefix');
    width++;
    effects.consume(code);
    return blanks;
  };
}

/** A line goes on when it is blank, or set in as far as the first. */
function goOn(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const wanted = this.containerState?.width ?? 0;
  let width = 0;
  const indent = (code: Code): State | undefined => {
    if (isBlank(code) && width < wanted) {
      if (width === 0) effects.enter('descriptionIndent');
      // A tab is as wide as it has to be; the letters that stand for the rest of it are read as blanks too.
      width++;
      effects.consume(code);
      return indent;
    }
    if (width > 0) effects.exit('descriptionIndent');
    return width === wanted || isEnd(code) ? ok(code) : nok(code);
  };
  return indent;
}

function isBlank(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}

function isEnd(code: Code): boolean {
  return code === null || code < -2;
}

/** Makes nodes of what `descriptionSyntax` finds. */
export const descriptionTree: TreeExtension = {
  enter: {
    description(token) {
      this.enter({type: 'description', children: []}, token);
    },
  },
  exit: {
    description(token) {
      this.exit(token);
    },
  },
};

/**
 * Makes lists of definitions, as HTML has them, of descriptions and the words above them, in place. Each line above is a
 * term of its own, and terms that follow each other are one list; a colon without words above it stays one.
 */
export function turnDescriptions(parent: Parents): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if ('children' in child) turnDescriptions(child);
    if (child.type !== 'description') children.push(child);
    else if (!describe(children, child.children)) children.push(...withColon(child));
  }
  parent.children.splice(0, Infinity, ...children);
}

function withColon({children}: Description): RootContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return [{type: 'paragraph', children: [{type: 'text', value: ':'}]}, ...children];
  return [{...first, children: [{type: 'text', value: ': '}, ...first.children]}, ...rest];
}
