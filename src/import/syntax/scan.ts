import type {Node} from 'mdast';
import type {Extension as TreeExtension} from 'mdast-util-from-markdown';
import type {Code, Construct, Extension, State} from 'micromark-util-types';

/** Something within a line that a dialect writes in its own way, as it is written. */
export type OwnText = Node & {type: 'ownText'; name: string; value: string};
/** A line that a dialect writes in its own way, as it is written. */
export type OwnLine = Node & {type: 'ownLine'; name: string; value: string};

declare module 'micromark-util-types' {
  // Types of tokens can only be added to by declaring an interface again.
  interface TokenTypeMap {
    ownText: 'ownText';
    ownLine: 'ownLine';
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    ownText: OwnText;
  }
  interface RootContentMap {
    ownText: OwnText;
    ownLine: OwnLine;
  }
}

/** How something of a dialect's own is found. */
export type ScanRule = {
  readonly name: string;
  /** The letter that it begins with. */
  readonly first: string;
  /**
   * How many letters of a line that begins with it are its own, from what follows in the line (at most 1000 letters of
   * it) and the letter before; 0 where there is none.
   */
  readonly lengthOf: (rest: string, before: string) => number;
  /** Whether Markdown's own constructs that begin with the letter come first. */
  readonly last?: boolean;
};

/** Letters of a line that are looked at, so that a line of megabytes takes no hours. */
const FAR = 1000;

/**
 * Syntax of what stands within a line, for micromark. Code, escapes and what is found first come before it, as with all
 * constructs of Markdown. Of two rules with the same letter the first comes first.
 */
export function textSyntax(rules: readonly ScanRule[]): Extension {
  return {text: byLetter(rules, (rule) => scanned(rule, 'ownText'))};
}

/** Syntax of lines that stand for themselves, also right below a paragraph: a rule's length must be that of the line. */
export function lineSyntax(rules: readonly ScanRule[]): Extension {
  return {flow: byLetter(rules, (rule) => ({...scanned(rule, 'ownLine'), concrete: true}))};
}

/** Makes nodes of what `textSyntax` and `lineSyntax` find, each with the name of its rule. */
export function scanTree(rules: readonly ScanRule[]): TreeExtension {
  const nameOf = (value: string, before = '') =>
    rules.find((rule) => value.startsWith(rule.first) && rule.lengthOf(value, before) === value.length)?.name ?? '';
  return {
    enter: {
      ownText(token) {
        const value = this.sliceSerialize(token);
        this.enter({type: 'ownText', name: nameOf(value), value}, token);
      },
      ownLine(token) {
        const value = this.sliceSerialize(token);
        this.enter({type: 'ownLine', name: nameOf(value), value}, token);
      },
    },
    exit: {
      ownText(token) {
        this.exit(token);
      },
      ownLine(token) {
        this.exit(token);
      },
    },
  };
}

function byLetter(rules: readonly ScanRule[], make: (rule: ScanRule) => Construct): Record<number, Construct[]> {
  const found: Record<number, Construct[]> = {};
  for (const rule of rules) (found[rule.first.charCodeAt(0)] ??= []).push(make(rule));
  return found;
}

function scanned({name, lengthOf, last = false}: ScanRule, type: 'ownText' | 'ownLine'): Construct {
  return {
    name: `${type}-${name}`,
    ...(last && {add: 'after' as const}),
    tokenize(effects, ok, nok) {
      const before = this.previous === null || this.previous < 0 ? '' : String.fromCharCode(this.previous);
      let rest = '';
      let left = 0;
      return effects.check({partial: true, tokenize: lookAhead}, begin, nok);

      function begin(code: Code): State | undefined {
        left = lengthOf(rest, before);
        effects.enter(type);
        return consume(code);
      }

      function consume(code: Code): State | undefined {
        if (left-- > 0) {
          effects.consume(code);
          return consume;
        }
        effects.exit(type);
        return type === 'ownText' ? ok(code) : blank(code);
      }

      /** Blanks may follow on the line. */
      function blank(code: Code): State | undefined {
        if (code === null || code < -2) return ok(code);
        if (code !== 32 && code > -1) return nok(code);
        effects.enter('whitespace');
        effects.consume(code);
        effects.exit('whitespace');
        return blank;
      }

      function lookAhead(inner: typeof effects, yes: State, no: State): State {
        rest = '';
        return (code) => {
          inner.enter(type);
          return read(code);
        };
        function read(code: Code): State | undefined {
          // A tab ends what is looked at: it stands for several letters.
          if (code !== null && code >= 0 && rest.length < FAR) {
            rest += String.fromCharCode(code);
            inner.consume(code);
            return read;
          }
          inner.exit(type);
          return lengthOf(rest, before) > 0 ? yes(code) : no(code);
        }
      }
    },
  };
}

/** The length of what a sticky pattern finds at the beginning; 0 for nothing. */
export function lengthBy(pattern: RegExp): (rest: string) => number {
  return (rest) => pattern.exec(rest)?.[0].length ?? 0;
}
