import type {Nodes} from 'mdast';

/**
 * A tree in one line a block, to compare trees by: `paragraph(link[./a.md](text))`. Only what matters to links is shown:
 * addresses, texts, ids, classes and styles.
 */
export function outline(node: Nodes): string {
  const properties = Object.entries(node.data?.hProperties ?? {}).map(([name, value]) => `${name}=${String(value)}`);
  const url = 'url' in node ? [node.url] : [];
  const alt = node.type === 'image' && node.alt ? [node.alt] : [];
  const facts = [...url, ...alt, ...properties];
  const head = (node.data?.hName ?? node.type) + (facts.length > 0 ? `[${facts.join(' ')}]` : '');
  if (node.type === 'text') return node.value;
  if ('value' in node) return `${head}(${node.value})`;
  if (!('children' in node)) return head;
  const children: readonly Nodes[] = node.children;
  return node.type === 'root' ? children.map(outline).join('\n') : `${head}(${children.map(outline).join('')})`;
}
