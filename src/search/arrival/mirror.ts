import {Element, Text, type ChildNode} from 'domhandler';

/** What a page shows now, in the shape in which compiled pages are read, so that the same rules hold for both. */
export type Mirror = {
  readonly root: Element;
  /** The text of the page that a text of the mirror stands for. */
  readonly sourceOf: ReadonlyMap<ChildNode, globalThis.Text>;
};

/** Copies the elements and texts below an element, with its attributes. */
export function mirrorOf(root: globalThis.Element): Mirror {
  const sourceOf = new Map<ChildNode, globalThis.Text>();
  const copy = (node: globalThis.Node): ChildNode | undefined => {
    if (isText(node)) {
      const text = new Text(node.data);
      sourceOf.set(text, node);
      return text;
    }
    return isElement(node) ? element(node, copy) : undefined;
  };
  return {root: element(root, copy), sourceOf};
}

function element(source: globalThis.Element, copy: (node: globalThis.Node) => ChildNode | undefined): Element {
  const children: ChildNode[] = [];
  for (let node = source.firstChild; node !== null; node = node.nextSibling) {
    const child = copy(node);
    if (child !== undefined) children.push(child);
  }
  const mirrored = new Element(source.localName.toLowerCase(), attributesOf(source), children);
  for (const [index, child] of children.entries()) {
    child.parent = mirrored;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  }
  return mirrored;
}

/** Docusaurus hides what is in closed details by a style, which the compiled page does not have. */
function attributesOf(source: globalThis.Element): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const {name, value} of source.attributes) attributes[name] = value;
  if (source.parentElement?.localName === 'details') delete attributes.style;
  return attributes;
}

function isText(node: globalThis.Node): node is globalThis.Text {
  return node.nodeType === node.TEXT_NODE;
}

function isElement(node: globalThis.Node): node is globalThis.Element {
  return node.nodeType === node.ELEMENT_NODE;
}
