import type {Node, Nodes, Parents, Root, RootContent} from 'mdast';
import {fromMarkdown, type Extension as TreeExtension} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import type {Code, Construct, Effects, Extension, State} from 'micromark-util-types';
import {visit} from 'unist-util-visit';

/** `{% name … %}`, as it is written. */
export type LiquidTag = Node & {type: 'liquidTag'; name: string; value: string};

declare module 'micromark-util-types' {
  // Types of tokens can only be added to by declaring an interface again.
  interface TokenTypeMap {
    liquidTag: 'liquidTag';
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    liquidTag: LiquidTag;
  }
  interface RootContentMap {
    liquidTag: LiquidTag;
  }
}

const PERCENT = 37;
const OPEN = 123;
const CLOSE = 125;

/**
 * Syntax of `{% … %}` for micromark. A tag that stands alone on its line is a block, even right below a paragraph; any
 * other is part of the text. Code comes first, so that a tag in code is code.
 */
export const tagSyntax: Extension = {
  flow: {[OPEN]: construct(true)},
  text: {[OPEN]: construct(false)},
};

function construct(alone: boolean): Construct {
  return {
    name: alone ? 'liquidTagFlow' : 'liquidTagText',
    ...(alone && {concrete: true}),
    tokenize(effects, ok, nok) {
      return (code) => {
        effects.enter('liquidTag');
        return step(effects, code, percent);
      };

      function percent(code: Code): State | undefined {
        return code === PERCENT ? step(effects, code, inside) : nok(code);
      }

      function inside(code: Code): State | undefined {
        if (isEnd(code)) return nok(code);
        return step(effects, code, code === PERCENT ? afterPercent : inside);
      }

      function afterPercent(code: Code): State | undefined {
        if (code !== CLOSE) return inside(code);
        effects.consume(code);
        effects.exit('liquidTag');
        return alone ? after : ok;
      }

      function after(code: Code): State | undefined {
        if (isEnd(code)) return ok(code);
        if (code !== 32 && code !== -1 && code !== -2) return nok(code);
        effects.enter('whitespace');
        effects.consume(code);
        effects.exit('whitespace');
        return after;
      }
    },
  };
}

/** Makes nodes of the tags that `tagSyntax` finds. */
export const tagTree: TreeExtension = {
  enter: {
    liquidTag(token) {
      const value = this.sliceSerialize(token);
      const [, name = ''] = /^\{%-?\s*([^\s%]*)/.exec(value) ?? [];
      this.enter({type: 'liquidTag', name, value}, token);
    },
  },
  exit: {
    liquidTag(token) {
      this.exit(token);
    },
  },
  transforms: [divideHtml],
};

/**
 * HTML goes on to the next blank line, also over tags below it on lines of their own: it is divided there, and what
 * follows is read anew.
 */
function divideHtml(tree: Root): void {
  divideIn(tree);
}

function divideIn(parent: Parents): void {
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) divideIn(child);
    if (child.type !== 'html') return [child];
    const lines = child.value.split('\n');
    const first = lines.findIndex((line) => /^\s*\{%.*%\}\s*$/.test(line));
    if (first < 0 || child.value.startsWith('<!--') || /^<(?:script|style|pre)/i.test(child.value)) return [child];
    const before = lines.slice(0, first).join('\n');
    const rest = read(lines.slice(first).join('\n'));
    return [...(before.trim() === '' ? [] : [{...child, value: before}]), ...rest.children];
  });
  parent.children.splice(0, Infinity, ...children);
}

function read(text: string): Root {
  const tree = fromMarkdown(text, {extensions: [gfm(), tagSyntax], mdastExtensions: [gfmFromMarkdown(), tagTree]});
  // Places in the rest of a text are none in the text.
  visit(tree, (node: Nodes) => {
    delete node.position;
  });
  return tree;
}

function step(effects: Effects, code: Code, next: State): State {
  effects.consume(code);
  return next;
}

function isEnd(code: Code): boolean {
  return code === null || code < -2;
}
