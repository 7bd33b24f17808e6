import type {Extension as TreeExtension} from 'mdast-util-from-markdown';
import type {Code, Construct, Extension, State} from 'micromark-util-types';
import './math';

declare module 'micromark-util-types' {
  // Types of tokens can only be added to by declaring an interface again.
  interface TokenTypeMap {
    bracketMath: 'bracketMath';
    bracketMathData: 'bracketMathData';
  }
}

const BACKSLASH = 92;
const CLOSERS: Readonly<Record<string, string>> = {'(': ')', '[': ']'};

/**
 * Syntax of mathematics between brackets with backslashes before them, `\(x\)` and `\[x\]`, for micromark. `marks` are the
 * backslashes: one, or two where a tool takes one away before it reads mathematics. A blank line ends it.
 */
export function bracketMath(marks: string): Extension {
  return {text: {[BACKSLASH]: construct(marks)}};
}

function construct(marks: string): Construct {
  return {
    name: 'bracketMath',
    tokenize(effects, ok, nok) {
      let seen = '';
      let close = '';
      let tail = '';

      return (code) => {
        effects.enter('bracketMath');
        effects.enter('bracketMathData');
        return opening(code);
      };

      function opening(code: Code): State | undefined {
        if (code === null || code < 0) return nok(code);
        const letter = String.fromCharCode(code);
        if (seen.length === marks.length) {
          const closer = CLOSERS[letter];
          if (closer === undefined) return nok(code);
          close = marks + closer;
          effects.consume(code);
          return inside;
        }
        if (letter !== '\\') return nok(code);
        seen += letter;
        effects.consume(code);
        return opening;
      }

      function inside(code: Code): State | undefined {
        if (code === null) return nok(code);
        if (code < -2) return lineEnding(code);
        // Only the last letters count.
        tail = (tail + (code < 0 ? ' ' : String.fromCharCode(code))).slice(-close.length - 1);
        effects.consume(code);
        return tail.endsWith(close) && !tail.startsWith(`\\${close}`) ? done : inside;
      }

      function lineEnding(code: Code): State {
        tail = '';
        effects.exit('bracketMathData');
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return afterLineEnding;
      }

      function afterLineEnding(code: Code): State | undefined {
        if (code === null || code < -2) return nok(code);
        effects.enter('bracketMathData');
        return inside(code);
      }

      function done(code: Code): State | undefined {
        effects.exit('bracketMathData');
        effects.exit('bracketMath');
        return ok(code);
      }
    },
  };
}

/** Makes nodes of the mathematics that `bracketMath` finds, written between dollars as other dialects do. */
export const bracketMathTree: TreeExtension = {
  enter: {
    bracketMath(token) {
      const [, bracket, inside = ''] = /^\\+([([])([\s\S]*?)\\+[)\]]$/.exec(this.sliceSerialize(token)) ?? [];
      const dollars = bracket === '[' ? '$$' : '$';
      this.enter({type: 'mathText', value: `${dollars}${bracket === '[' ? inside : inside.trim()}${dollars}`}, token);
    },
  },
  exit: {
    bracketMath(token) {
      this.exit(token);
    },
  },
};
