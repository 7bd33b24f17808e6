import type {Extension, Handle} from 'mdast-util-from-markdown';

declare module 'mdast' {
  // Data of nodes can only be added to by declaring an interface again.
  interface Data {
    /** Where the address stands in the text: offsets of its first character and of the one behind its last. */
    destination?: readonly [start: number, end: number];
  }
}

/** Notes where the addresses of links, pictures and definitions stand, which the tree itself does not tell. */
export function destinationTree(): Extension {
  return {exit: {resourceDestination: keep, definitionDestination: keep}};
}

const keep: Handle = function (token) {
  const node = this.stack.at(-1);
  if (node === undefined) return;
  const inAngles = this.sliceSerialize(token).startsWith('<') ? 1 : 0;
  node.data = {...node.data, destination: [token.start.offset + inAngles, token.end.offset - inAngles]};
};
