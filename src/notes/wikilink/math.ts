import type {Code, Construct, State} from 'micromark-util-types';

const DOLLAR = 36;
const BACKSLASH = 92;
const OPEN = 91;

/**
 * Text between dollars in which `[[` stands, such as `$[[1, 2], [3, 4]]$`: it is taken as plain text, so that no link is
 * seen in it. As in Pandoc, single dollars hold no blank inside them and no digit follows them (`$5 or $6`); two or more
 * close by as many. Text between dollars without `[[` is left to whatever else reads it.
 */
export const mathConstruct: Construct = {
  name: 'mathOpaque',
  previous: (code) => code !== DOLLAR,
  tokenize(effects, ok, nok) {
    let opening = 0;
    let closing = 0;
    let previous: Code = null;
    let brackets = false;

    return (code) => {
      effects.enter('data');
      return marker(code);
    };

    function marker(code: Code): State | undefined {
      if (code === DOLLAR) {
        opening++;
        effects.consume(code);
        return marker;
      }
      return code === null || (opening === 1 && isWhite(code)) ? nok(code) : inside(code);
    }

    function inside(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (code < -2) return lineEnding(code);
      if (code === DOLLAR && !(opening === 1 && isWhite(previous))) return close(code);
      return character(code, code === BACKSLASH ? escaped : inside);
    }

    function character(code: Code, next: State): State {
      brackets ||= code === OPEN && previous === OPEN;
      previous = code;
      effects.consume(code);
      return next;
    }

    function escaped(code: Code): State | undefined {
      return code === null || code < -2 ? inside(code) : character(code, inside);
    }

    function lineEnding(code: Code): State {
      effects.exit('data');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      previous = code;
      return afterLineEnding;
    }

    function afterLineEnding(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (code < -2) return nok(code);
      effects.enter('data');
      return inside(code);
    }

    function close(code: Code): State | undefined {
      if (code === DOLLAR && closing < opening) {
        closing++;
        effects.consume(code);
        return close;
      }
      const isDigit = code !== null && code >= 48 && code <= 57;
      if (closing < opening || code === DOLLAR) {
        closing = 0;
        previous = DOLLAR;
        return code === DOLLAR ? character(code, inside) : inside(code);
      }
      if (!brackets || (opening === 1 && isDigit)) return nok(code);
      effects.exit('data');
      return ok(code);
    }
  },
};

function isWhite(code: Code): boolean {
  return code !== null && (code < 0 || code === 32);
}
