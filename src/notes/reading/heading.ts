import type GithubSlugger from 'github-slugger';
import type {Heading, Nodes} from 'mdast';
import {flowTextOf} from './flow';
import {blockIdOf, withoutMarker} from './block';

/** An id in a comment at the heading's end: `{/* #id *\/}` or `<!-- #id -->`. */
const COMMENT = /^(?:\/\*|<!--)\s*#(?<id>\S+)(?:\s.*)?(?:\*\/|-->)$/su;
/** `{#id}` at the end of a heading. */
const BRACES = /\s*\{#(?<id>(?:.(?!\{#|\}))*.)\}$/u;

/** A heading's words and its id: its own where it has one, else one made of its words, as Docusaurus does. */
export function headingOf(heading: Heading, ids: GithubSlugger): {readonly text: string; readonly id: string} {
  const named = blockIdOf(heading) !== undefined;
  const without = (text: string) => (named ? withoutMarker(text) : text);
  const words = without(wordsOf(heading));
  const own = commentId(lastOf(heading)) ?? (words.includes('{#') ? BRACES.exec(words)?.groups?.id?.trim() : undefined);
  const text = without(flowTextOf(heading).text);
  const shown = (text.includes('{#') ? text.replace(BRACES, '') : text).trim();
  return {text: shown, id: own ?? ids.slug(words)};
}

/**
 * The words that Docusaurus makes an id of: it counts the code of an expression among them, and HTML where there is
 * nothing else.
 */
function wordsOf(heading: Heading): string {
  const isHtml = heading.children.every(({type}) => type === 'html');
  return isHtml ? htmlOf(heading) : flowTextOf(heading, {expressions: true}).text;
}

/** What a heading ends with when the name of a block is taken off. */
function lastOf({children}: Heading): Nodes | undefined {
  const last = children.at(-1);
  return last?.type === 'text' && withoutMarker(last.value) === '' ? children.at(-2) : last;
}

function commentId(last: Nodes | undefined): string | undefined {
  if (last?.type !== 'mdxTextExpression' && last?.type !== 'html') return undefined;
  return COMMENT.exec(last.value.trim())?.groups?.id;
}

function htmlOf({children}: Heading): string {
  return children.map((child) => (child.type === 'html' ? child.value : '')).join('');
}
