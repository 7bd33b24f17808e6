import {isTag, isText, type ChildNode, type Element, type ParentNode} from 'domhandler';

/** Goes through what is inside a node in the order of the text, without recursion, so that no depth of a page overflows.
 *  `enter` says whether to go into an element, or to end here; `leave` is called at the end of each that was gone into. */
export function walk(
  root: ParentNode,
  enter: (node: ChildNode) => boolean | 'end',
  leave: (element: Element) => void = () => {},
): void {
  let node = root.firstChild;
  while (node !== null) {
    const answer = enter(node);
    if (answer === 'end') return;
    if (answer && isTag(node)) {
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      leave(node);
    }
    while (node.next === null) {
      const parent: ParentNode | null = node.parent;
      if (parent === null || parent === root || !isTag(parent)) return;
      leave(parent);
      node = parent;
    }
    node = node.next;
  }
}

/** `<a class="header anchor">` → header, anchor */
export function classesOf({attribs}: Element): readonly string[] {
  const {class: names} = attribs;
  if (names === undefined) return [];
  return /\s/u.test(names) ? names.split(/\s+/u) : [names];
}

export function isWithin(node: ChildNode, ancestor: ParentNode): boolean {
  for (let at = node.parent; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** The closest of the elements around this one that passes a test. */
export function closest(node: ChildNode, test: (outer: Element) => boolean): Element | undefined {
  for (let at = node.parent; at !== null && isTag(at); at = at.parent) if (test(at)) return at;
  return undefined;
}

/** All characters inside, hidden ones too, as they stand in the source. */
export function rawText(root: ParentNode): string {
  const pieces: string[] = [];
  walk(root, (node) => {
    if (isText(node)) pieces.push(node.data);
    return true;
  });
  return pieces.join('');
}

/** Whether a test holds for some node inside. */
export function holds(root: ParentNode, test: (node: ChildNode) => boolean): boolean {
  let found = false;
  walk(root, (node) => {
    found = test(node);
    return found ? 'end' : true;
  });
  return found;
}
