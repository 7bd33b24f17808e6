import type {Code, Construct, Extension, State} from 'micromark-util-types';

const BACKSLASH = 92;
const ROUND = 40;
const SQUARE = 91;
/** Letters of the longest formula. */
const LONGEST = 5000;

/**
 * Syntax of mathematics between `\(` and `\)`, or `\[` and `\]`, for micromark: the same nodes as those between dollars.
 * What holds none of the signs that formulas have is no formula, but words in brackets that were escaped.
 */
export const passthroughSyntax: Extension = {text: {[BACKSLASH]: construct()}};

/** Signs of which a formula has one. */
const SIGNS = new Set([...'\\^_=+<>|{}'].map((sign) => sign.charCodeAt(0)));

function construct(): Construct {
  return {
    name: 'passthrough',
    tokenize(effects, ok, nok) {
      let close = 0;
      let letters = 0;
      let isFormula = false;

      return (code) => {
        effects.enter('mathText');
        effects.enter('mathTextData');
        effects.consume(code);
        return opening;
      };

      function opening(code: Code): State | undefined {
        if (code !== ROUND && code !== SQUARE) return nok(code);
        close = code === ROUND ? ROUND + 1 : SQUARE + 2;
        effects.consume(code);
        return inside;
      }

      function inside(code: Code): State | undefined {
        letters++;
        if (code === null || letters > LONGEST) return nok(code);
        if (code < -2) return lineEnding(code);
        if (code === BACKSLASH) {
          effects.consume(code);
          return escaped;
        }
        isFormula ||= SIGNS.has(code);
        effects.consume(code);
        return inside;
      }

      function escaped(code: Code): State | undefined {
        if (code === close) return closing(code);
        if (code === null || code < -2) return inside(code);
        isFormula = true;
        effects.consume(code);
        return inside;
      }

      function lineEnding(code: Code): State {
        effects.exit('mathTextData');
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return (next) => {
          if (next === null || next < -2) return nok(next);
          effects.enter('mathTextData');
          return inside(next);
        };
      }

      function closing(code: Code): State | undefined {
        // A letter or two are a formula too.
        if (!isFormula && letters > 3) return nok(code);
        effects.consume(code);
        effects.exit('mathTextData');
        effects.exit('mathText');
        return ok;
      }
    },
  };
}
