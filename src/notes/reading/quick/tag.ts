import type {MdxJsxAttribute} from 'mdast-util-mdx-jsx';
import {unsure} from './unsure';

/** A tag of JSX; the offsets of its properties are those of the text that it was found in. */
export type Tag = {
  readonly kind: 'open' | 'close' | 'alone';
  readonly name: string;
  readonly props: readonly Prop[];
  readonly start: number;
  readonly end: number;
};

export type Prop = Pick<MdxJsxAttribute, 'type' | 'name' | 'value'> & {readonly start: number; readonly end: number};

const NAME = /<(?<slash>\/?)(?<name>[a-z_$][\w$-]*(?:\.[a-z_$][\w$-]*)*)/iy;
const PROP = /[ \t\n]+(?<name>[a-z_$][\w$-]*)(?:=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|\{(?<code>[^{}]*)\}))?/iy;
const END = /[ \t\n]*(?<slash>\/?)>/y;
/** Code that is valid for sure. */
const PLAIN = /^\s*(?:-?[1-9]\d{0,8}|0|true|false|null|"[^"\\\n]*"|'[^'\\\n]*')\s*$/;
/** Code that is a comment alone. */
const COMMENT = /\{[ \t\n]*\/\*(?:[^*]|\*(?!\/))*\*\/[ \t\n]*\}/y;

/** The tag of JSX at an offset. Rarer ones are left to the full parser, and so is what is no tag, which MDX refuses. */
export function tagAt(text: string, start: number): Tag {
  const {slash = '', name = ''} = matchAt(NAME, text, start)?.groups ?? unsure('tag');
  const props: Prop[] = [];
  let at = NAME.lastIndex;
  for (let match = matchAt(PROP, text, at); match !== null; match = matchAt(PROP, text, at)) {
    at = PROP.lastIndex;
    props.push(propOf(match));
  }
  const end = matchAt(END, text, at) ?? unsure('tag');
  const alone = end.groups?.slash !== '';
  if (slash !== '' && (alone || props.length > 0)) unsure('closing tag');
  return {kind: slash !== '' ? 'close' : alone ? 'alone' : 'open', name, props, start, end: END.lastIndex};
}

function propOf({groups = {}, index, 0: whole}: RegExpExecArray): Prop {
  const {name = '', code} = groups;
  const text = groups.double ?? groups.single;
  if (text !== undefined && /[&\n]/.test(text)) unsure('value of a property');
  if (code !== undefined && !PLAIN.test(code)) unsure('code in a property');
  const value = code === undefined ? text : ({type: 'mdxJsxAttributeValueExpression', value: code} as const);
  const blanks = whole.length - whole.trimStart().length;
  return {type: 'mdxJsxAttribute', name, value, start: index + blanks, end: index + whole.length};
}

/** Where a comment in braces ends that begins at an offset; other code is left to the full parser. */
export function endOfComment(text: string, start: number): number {
  if (matchAt(COMMENT, text, start) === null) unsure('code');
  return COMMENT.lastIndex;
}

/** What an expression that is bound to the place of its last match finds at an offset. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
