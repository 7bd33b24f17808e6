import type {Code, Extension, State} from 'micromark-util-types';

/**
 * Syntax for micromark by which lines that CommonMark takes for more of a paragraph end it, and are then read as what they
 * are. `first` is the letter that they begin with, `isOne` says of a line whether it is one.
 */
export function interruptSyntax(first: string, isOne: (line: string) => boolean): Extension {
  return {
    flow: {
      [first.charCodeAt(0)]: {
        name: 'interruption',
        tokenize(effects, ok, nok) {
          const isMeant = this.interrupt === true;
          let line = '';
          return (code) => {
            if (!isMeant) return nok(code);
            effects.enter('whitespace');
            return read(code);
          };

          // What is read is given back: it only matters whether the paragraph goes on.
          function read(code: Code): State | undefined {
            if (code !== null && code >= -2) {
              line += code < 0 ? ' ' : String.fromCharCode(code);
              effects.consume(code);
              return read;
            }
            effects.exit('whitespace');
            return isOne(line) ? ok(code) : nok(code);
          }
        },
      },
    },
  };
}
