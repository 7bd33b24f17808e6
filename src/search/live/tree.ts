import {Document, Element, Text, type ChildNode, type ParentNode} from 'domhandler';
import type {Nodes, Properties} from 'hast';
import {parseDocument} from 'htmlparser2';

/** A hast tree as the extraction reads pages. Raw HTML is parsed piece by piece: a tag left open in one counts as closed there,
 *  which takes nothing from the text. */
export function documentOf(nodes: readonly Nodes[]): Document {
  return linked(new Document(nodes.flatMap(nodesOf)));
}

function nodesOf(node: Nodes): ChildNode[] {
  switch (node.type) {
    case 'element':
      return [linked(new Element(node.tagName, attributesOf(node.properties), node.children.flatMap(nodesOf)))];
    case 'text':
      return [new Text(node.value)];
    case 'raw':
      return parseDocument(node.value).children;
    case 'root':
      return node.children.flatMap(nodesOf);
    default:
      return [];
  }
}

/** The extraction goes from a node to the next and to the one around it. */
function linked<Parent extends ParentNode>(parent: Parent): Parent {
  parent.children.forEach((child, i) => {
    child.parent = parent;
    child.prev = parent.children[i - 1] ?? null;
    child.next = parent.children[i + 1] ?? null;
  });
  return parent;
}

/** `{className: ['a', 'b'], id: 'c', hidden: true}` → `{class: 'a b', id: 'c', hidden: ''}` */
function attributesOf(properties: Properties): Record<string, string> {
  const entries = Object.entries(properties).filter(([, value]) => value !== false && value != null);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name === 'className' ? 'class' : name.toLowerCase(),
      Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value),
    ]),
  );
}
