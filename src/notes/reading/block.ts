import type {Nodes, Parents} from 'mdast';

/** The name of a block at its end: `^id` behind a blank, or alone. */
const MARKER = /(?:^|\s+)\^(?<id>[\p{L}\p{N}-]+)\s*$/u;

/** `Some text ^id` → `Some text` */
export function withoutMarker(text: string): string {
  return text.includes('^') ? text.replace(MARKER, '') : text;
}

/** The name that a block of text ends with: of `Some text ^id`, `id`. */
export function blockIdOf(block: Parents): string | undefined {
  const last = block.children.at(-1);
  return last?.type === 'text' && last.value.includes('^') ? MARKER.exec(last.value)?.groups?.id : undefined;
}

/** Whether a paragraph holds a name alone, which is then the name of what stands before it. */
export function isMarkerAlone(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.length === 1 &&
    node.children[0]?.type === 'text' &&
    withoutMarker(node.children[0].value) === ''
  );
}
