import type {Node} from 'mdast';
import type {Extension} from 'mdast-util-from-markdown';
import type {Processor} from 'unified';
import {wikilinkSyntax} from './syntax';
import {parseLabel, parseTarget, type Size} from './target';

/** `[[target#heading|label]]` or, as an embed, `![[target|300]]`, in a tree of Markdown. */
export type Wikilink = Node & {
  type: 'wikilink';
  /** Name or path of a note or file, as written; empty for the note itself. */
  target: string;
  /** Headings from the outer to the inner one. */
  heading?: readonly string[];
  /** Id of a block, without its `^`. */
  block?: string;
  label?: string;
  embed: boolean;
  /** Size of a picture, in CSS pixels. */
  size?: Size;
  /** Where the target stands in the text: offsets of its first character and of the one behind its last. */
  span: readonly [start: number, end: number];
};

declare module 'mdast' {
  // Kinds of nodes can only be added to by declaring an interface again.
  interface PhrasingContentMap {
    wikilink: Wikilink;
  }
  interface RootContentMap {
    wikilink: Wikilink;
  }
}

/** Makes nodes of the tokens that `wikilinkSyntax` finds. */
export function wikilinkTree(): Extension {
  return {
    enter: {
      wikilink(token) {
        const embed = this.sliceSerialize(token).startsWith('!');
        this.enter({type: 'wikilink', target: '', embed, span: [0, 0]}, token);
      },
    },
    exit: {
      wikilinkTarget(token) {
        const raw = this.sliceSerialize(token);
        const parsed = parseTarget(raw);
        const start = token.start.offset + raw.length - raw.trimStart().length;
        Object.assign(currentOf(this.stack), parsed, {span: [start, start + parsed.target.length]});
      },
      wikilinkLabel(token) {
        const node = currentOf(this.stack);
        Object.assign(node, parseLabel(this.sliceSerialize(token).replaceAll('\\|', '|'), node.embed));
      },
      wikilink(token) {
        this.exit(token);
      },
    },
  };
}

/** Teaches a Markdown processor to read wikilinks. */
export function remarkWikilink(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(wikilinkSyntax());
  (data.fromMarkdownExtensions ??= []).push(wikilinkTree());
}

function currentOf(stack: readonly {type: string}[]): Wikilink {
  const node = stack.at(-1);
  if (node === undefined || !isWikilink(node)) throw new Error('A wikilink ends that has not begun.');
  return node;
}

/** Whether a node is a wikilink. */
export function isWikilink(node: {type: string}): node is Wikilink {
  return node.type === 'wikilink';
}
