import type {Code, Construct, Effects, Extension, State} from 'micromark-util-types';
import {mathConstruct} from './math';

declare module 'micromark-util-types' {
  // Types of tokens can only be added to by declaring an interface again.
  interface TokenTypeMap {
    wikilink: 'wikilink';
    wikilinkMarker: 'wikilinkMarker';
    wikilinkTarget: 'wikilinkTarget';
    wikilinkSeparator: 'wikilinkSeparator';
    wikilinkLabel: 'wikilinkLabel';
  }
}

const BANG = 33;
const HASH = 35;
const DOLLAR = 36;
const ROUND = 40;
const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const CARET = 94;
const PIPE = 124;

/**
 * Syntax of `[[target|label]]` and `![[target|label]]` for micromark. It is a construct of text, so code, HTML and MDX
 * come first. A link stands on one line; its target holds no brackets, its label holds balanced ones; `\|` divides as
 * `|` does, since that is how the divider must be written in a table. `[[1]](address)` stays the link that CommonMark
 * sees in it, and what stands between dollars stays mathematics.
 */
export function wikilinkSyntax(): Extension {
  const construct: Construct = {name: 'wikilink', tokenize};
  return {text: {[BANG]: construct, [DOLLAR]: mathConstruct, [OPEN]: construct}};
}

const tokenize: Construct['tokenize'] = (effects, ok, nok) => {
  /** Whether the target names anything. */
  let named = false;

  return (code) => {
    effects.enter('wikilink');
    effects.enter('wikilinkMarker');
    effects.consume(code);
    return code === BANG ? opening : secondBracket;
  };

  function opening(code: Code) {
    return code === OPEN ? step(effects, code, secondBracket) : nok(code);
  }

  function secondBracket(code: Code) {
    if (code !== OPEN) return nok(code);
    effects.consume(code);
    effects.exit('wikilinkMarker');
    return target;
  }

  function target(code: Code) {
    if (isEnd(code) || code === OPEN || code === CLOSE || code === PIPE) return nok(code);
    effects.enter('wikilinkTarget');
    return insideTarget(code);
  }

  function insideTarget(code: Code): State | undefined {
    if (isEnd(code) || code === OPEN) return nok(code);
    if (code === CLOSE || code === PIPE) return afterTarget(code);
    if (code === BACKSLASH) return effects.check(escapedPipe, afterTarget, targetCharacter)(code);
    return targetCharacter(code);
  }

  function targetCharacter(code: Code) {
    named ||= !isBlank(code) && code !== HASH && code !== CARET;
    return step(effects, code, insideTarget);
  }

  function afterTarget(code: Code) {
    if (!named) return nok(code);
    effects.exit('wikilinkTarget');
    if (code === CLOSE) return effects.attempt({tokenize: tokenizeClosing, partial: true}, ok, nok)(code);
    return effects.attempt({tokenize: tokenizeLabel, partial: true}, ok, nok)(code);
  }
};

/** The divider, the label and the closing brackets. */
const tokenizeLabel: Construct['tokenize'] = (effects, ok, nok) => {
  /** Brackets open inside the label. */
  let depth = 0;

  return (code) => {
    effects.enter('wikilinkSeparator');
    return code === BACKSLASH ? step(effects, code, divider) : divider(code);
  };

  function divider(code: Code) {
    effects.consume(code);
    effects.exit('wikilinkSeparator');
    return start;
  }

  function start(code: Code) {
    if (code === CLOSE) return end(code);
    effects.enter('wikilinkLabel');
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (isEnd(code)) return nok(code);
    if (code === OPEN) return effects.check(secondOpen, nok, deeper)(code);
    if (code !== CLOSE) return step(effects, code, inside);
    if (depth > 0) return shallower(code);
    effects.exit('wikilinkLabel');
    return end(code);
  }

  function deeper(code: Code) {
    depth++;
    return step(effects, code, inside);
  }

  function shallower(code: Code) {
    depth--;
    return step(effects, code, inside);
  }

  function end(code: Code) {
    return effects.attempt({tokenize: tokenizeClosing, partial: true}, ok, nok)(code);
  }
};

const tokenizeClosing: Construct['tokenize'] = (effects, ok, nok) => {
  return (code) => {
    effects.enter('wikilinkMarker');
    return step(effects, code, second);
  };

  function second(code: Code) {
    if (code !== CLOSE) return nok(code);
    effects.consume(code);
    effects.exit('wikilinkMarker');
    effects.exit('wikilink');
    return after;
  }

  function after(code: Code) {
    return code === ROUND ? nok(code) : ok(code);
  }
};

const escapedPipe: Construct = {partial: true, tokenize: pairOf(BACKSLASH, PIPE)};
const secondOpen: Construct = {partial: true, tokenize: pairOf(OPEN, OPEN)};

/** Whether these two characters come next; for looking ahead alone. */
function pairOf(first: number, second: number): Construct['tokenize'] {
  return (effects, ok, nok) => {
    const next: State = (code) => (code === second ? ok(code) : nok(code));
    return (code) => {
      if (code !== first) return nok(code);
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return next;
    };
  };
}

function step(effects: Effects, code: Code, next: State): State {
  effects.consume(code);
  return next;
}

/** Whether the text or the line is over; line endings are the codes below -2. */
function isEnd(code: Code): boolean {
  return code === null || code < -2;
}

function isBlank(code: Code): boolean {
  return code === 32 || code === -1 || code === -2;
}
