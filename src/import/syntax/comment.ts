import type {Node} from 'mdast';
import type {Extension as TreeExtension} from 'mdast-util-from-markdown';
import type {Code, Construct, Extension, State} from 'micromark-util-types';

/** What a writer says to nobody, `%%…%%`, as it is written. */
export type CommentText = Node & {type: 'commentText'; value: string};

declare module 'micromark-util-types' {
  // Types of tokens can only be added to by declaring an interface again.
  interface TokenTypeMap {
    commentText: 'commentText';
    commentTextData: 'commentTextData';
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    commentText: CommentText;
  }
  interface RootContentMap {
    commentText: CommentText;
  }
}

const PERCENT = 37;

/**
 * Syntax of `%%…%%` for micromark: within a line or paragraph; and, when a line begins with it and does not end it, over
 * all lines to the next one that holds `%%`, or to the end.
 */
export const commentSyntax: Extension = {
  flow: {[PERCENT]: {name: 'commentFlow', concrete: true, tokenize: tokenizer(true)}},
  text: {[PERCENT]: {name: 'commentText', tokenize: tokenizer(false)}},
};

function tokenizer(flow: boolean): Construct['tokenize'] {
  return function (effects, ok, nok) {
    const lazyAt = (line: number) => this.parser.lazy[line] === true;
    const lineNow = () => this.now().line;
    let lines = 0;
    let marks = 0;
    let empty = true;

    return (code) => {
      effects.enter('commentText');
      effects.enter('commentTextData');
      return opening(code);
    };

    function opening(code: Code): State | undefined {
      if (code !== PERCENT) return marks === 2 ? inside(code) : nok(code);
      if (marks === 2) return nok(code);
      marks++;
      effects.consume(code);
      return opening;
    }

    function inside(code: Code): State | undefined {
      if (code === null) return flow && lines > 0 ? done(code) : nok(code);
      if (code < -2) return lineEnding(code);
      if (code === PERCENT) return closing(code);
      empty = false;
      effects.consume(code);
      return inside;
    }

    function closing(code: Code): State | undefined {
      effects.consume(code);
      return (next) => {
        if (next !== PERCENT) return inside(next);
        // One that ends on its first line may have text behind it, and is no block.
        if (flow && lines === 0) return nok(next);
        effects.consume(next);
        return flow ? rest : done;
      };
    }

    /** What follows the end of a block on its line goes with it. */
    function rest(code: Code): State | undefined {
      if (code === null || code < -2) return done(code);
      effects.consume(code);
      return rest;
    }

    function lineEnding(code: Code): State {
      effects.exit('commentTextData');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      lines++;
      return afterLineEnding;
    }

    function afterLineEnding(code: Code): State | undefined {
      if (flow && lazyAt(lineNow())) return nok(code);
      if (code === null) return flow ? end(code) : nok(code);
      if (code < -2) return flow ? blankLine(code) : nok(code);
      effects.enter('commentTextData');
      return inside(code);
    }

    function blankLine(code: Code): State {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return afterLineEnding;
    }

    function done(code: Code): State | undefined {
      effects.exit('commentTextData');
      return end(code);
    }

    function end(code: Code): State | undefined {
      effects.exit('commentText');
      return empty && lines === 0 ? nok(code) : ok(code);
    }
  };
}

/** Makes nodes of the comments that `commentSyntax` finds. */
export const commentTree: TreeExtension = {
  enter: {
    commentText(token) {
      this.enter({type: 'commentText', value: this.sliceSerialize(token)}, token);
    },
  },
  exit: {
    commentText(token) {
      this.exit(token);
    },
  },
};
