import type {Extension as TreeExtension} from 'mdast-util-from-markdown';
import type {Node} from 'mdast';
import type {Code, Construct, Extension, State} from 'micromark-util-types';

/** Mathematics between dollars, as it is written. */
export type MathText = Node & {type: 'mathText'; value: string};

declare module 'micromark-util-types' {
  // Types of tokens can only be added to by declaring an interface again.
  interface TokenTypeMap {
    mathText: 'mathText';
    mathTextData: 'mathTextData';
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mathText: MathText;
  }
  interface RootContentMap {
    mathText: MathText;
  }
}

const DOLLAR = 36;
const BACKSLASH = 92;

/**
 * Syntax of mathematics for micromark: between two dollars, and between single ones where `single` says so. As in Pandoc,
 * single dollars hold no blank at their ends, stand on one line, and no digit follows them: `$5 and $6` is no formula.
 */
export function mathSyntax(single: boolean): Extension {
  return {text: {[DOLLAR]: construct(single)}};
}

function construct(single: boolean): Construct {
  return {
    name: 'mathText',
    previous: (code) => code !== DOLLAR,
    tokenize(effects, ok, nok) {
      let opening = 0;
      let closing = 0;
      let previous: Code = null;

      return (code) => {
        effects.enter('mathText');
        effects.enter('mathTextData');
        return marker(code);
      };

      function marker(code: Code): State | undefined {
        if (code === DOLLAR) {
          opening++;
          effects.consume(code);
          return marker;
        }
        if (code === null || opening > 2 || (opening === 1 && (!single || isWhite(code)))) return nok(code);
        return inside(code);
      }

      function inside(code: Code): State | undefined {
        if (code === null || (opening === 1 && code < -2)) return nok(code);
        if (code === DOLLAR && !(opening === 1 && isWhite(previous))) {
          closing = 0;
          return close(code);
        }
        if (code < -2) return lineEnding(code);
        previous = code;
        effects.consume(code);
        return code === BACKSLASH ? escaped : inside;
      }

      function lineEnding(code: Code): State {
        effects.exit('mathTextData');
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        previous = code;
        return afterLineEnding;
      }

      function afterLineEnding(code: Code): State | undefined {
        if (code === null || code < -2) return nok(code);
        effects.enter('mathTextData');
        return inside(code);
      }

      function escaped(code: Code): State | undefined {
        if (code === null || code < -2) return inside(code);
        previous = code;
        effects.consume(code);
        return inside;
      }

      function close(code: Code): State | undefined {
        if (code === DOLLAR && closing < opening) {
          closing++;
          effects.consume(code);
          return close;
        }
        const isDigit = code !== null && code >= 48 && code <= 57;
        if (closing < opening) {
          previous = DOLLAR;
          return inside(code);
        }
        if (code === DOLLAR || (opening === 1 && isDigit)) return nok(code);
        effects.exit('mathTextData');
        effects.exit('mathText');
        return ok(code);
      }
    },
  };
}

/** Makes nodes of the mathematics that `mathSyntax` finds. */
export const mathTree: TreeExtension = {
  enter: {
    mathText(token) {
      this.enter({type: 'mathText', value: this.sliceSerialize(token)}, token);
    },
  },
  exit: {
    mathText(token) {
      this.exit(token);
    },
  },
};

function isWhite(code: Code): boolean {
  return code !== null && (code < 0 || code === 32);
}
