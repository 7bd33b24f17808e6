import type {Parents, PhrasingContent, RootContent} from 'mdast';

/** Marks around running text, and what they make of it. */
export type Pair = {
  readonly open: string;
  readonly close: string;
  readonly make: (children: readonly PhrasingContent[]) => PhrasingContent;
};

type Place = {readonly node: number; readonly at: number};

/**
 * Makes nodes of running text between marks, such as `==marked==`, in place. Marks hold no blank at their inner sides,
 * and stand in one block; in code there are none, since code is no text.
 */
export function withPairs(parent: Parents, pair: Pair): void {
  for (const child of parent.children) if ('children' in child) withPairs(child, pair);
  for (let from: Place = {node: 0, at: 0}; ;) {
    const open = find(parent.children, pair.open, from, true);
    const close =
      open && find(parent.children, pair.close, {node: open.node, at: open.at + pair.open.length + 1}, false);
    if (open === undefined) return;
    if (close === undefined) return;
    from = replace(parent, pair, open, close);
  }
}

function find(nodes: readonly RootContent[], mark: string, from: Place, opens: boolean): Place | undefined {
  for (let node = from.node; node < nodes.length; node++) {
    const one = nodes[node];
    if (one?.type !== 'text') continue;
    for (
      let at = one.value.indexOf(mark, node === from.node ? from.at : 0);
      at >= 0;
      at = one.value.indexOf(mark, at + 1)
    ) {
      const beside = opens ? one.value[at + mark.length] : one.value[at - 1];
      // At the end of a text another node follows, which is no blank.
      if (beside === undefined || !/[\s=]/.test(beside)) return {node, at};
    }
  }
  return undefined;
}

function replace(parent: Parents, {open: mark, close: end, make}: Pair, open: Place, close: Place): Place {
  const children = parent.children as PhrasingContent[];
  const [first, last] = [children[open.node], children[close.node]];
  if (first?.type !== 'text' || last?.type !== 'text') return {node: close.node + 1, at: 0};
  const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{type: 'text', value}]);
  const inside =
    open.node === close.node
      ? text(first.value.slice(open.at + mark.length, close.at))
      : [
          ...text(first.value.slice(open.at + mark.length)),
          ...children.slice(open.node + 1, close.node),
          ...text(last.value.slice(0, close.at)),
        ];
  const before = text(first.value.slice(0, open.at));
  const after = text(last.value.slice(close.at + end.length));
  children.splice(open.node, close.node - open.node + 1, ...before, make(inside), ...after);
  return {node: open.node + before.length + 1, at: 0};
}
