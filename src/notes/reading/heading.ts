import type GithubSlugger from 'github-slugger';
import type {Heading, Nodes} from 'mdast';
import {flowTextOf} from './flow';
import {withoutMarker} from './block';

/** An id in a comment at the heading's end: `{/* #id *\/}` or `<!-- #id -->`. */
const COMMENT = /^(?:\/\*|<!--)\s*#(?<id>\S+)(?:\s.*)?(?:\*\/|-->)$/su;
/** `{#id}` at the end of a heading. */
const BRACES = /\s*\{#(?<id>(?:.(?!\{#|\}))*.)\}$/u;

/** A heading's words and its id: its own where it has one, else one made of its words, as Docusaurus does. */
export function headingOf(heading: Heading, ids: GithubSlugger): {readonly text: string; readonly id: string} {
  const shown = withoutMarker(flowTextOf(heading).text.replace(BRACES, '')).trim();
  // Docusaurus counts the code of an expression among the words that it makes an id of, and HTML where nothing else is.
  const words = heading.children.every(({type}) => type === 'html')
    ? htmlOf(heading)
    : flowTextOf(heading, {expressions: true}).text;
  const own = commentId(heading.children.at(-1)) ?? BRACES.exec(words)?.groups?.id?.trim();
  return {text: shown, id: own ?? ids.slug(withoutMarker(words))};
}

function commentId(last: Nodes | undefined): string | undefined {
  if (last?.type !== 'mdxTextExpression' && last?.type !== 'html') return undefined;
  return COMMENT.exec(last.value.trim())?.groups?.id;
}

function htmlOf({children}: Heading): string {
  return children.map((child) => (child.type === 'html' ? child.value : '')).join('');
}
