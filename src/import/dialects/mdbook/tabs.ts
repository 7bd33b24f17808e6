import type {Parents, RootContent} from 'mdast';
import {component} from '../../html/build';
import {parseDirective} from './directive';

/** Puts tabs of the plugin mdbook-tabs, from `{{#tabs}}` to `{{#endtabs}}`, in the place of the lines that mark them, in place. Lines without a partner stay. */
export function turnTabs(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) turnTabs(child);
  const done: RootContent[] = [];
  const open: number[] = [];
  for (const child of parent.children) {
    const name = nameOf(child);
    const from = name === 'endtabs' ? open.pop() : undefined;
    if (name === 'tabs') open.push(done.length);
    done.push(child);
    if (from === undefined) continue;
    const parts = partsOf(done.slice(from + 1, -1));
    if (parts.length > 0) done.splice(from, Infinity, component('Tabs', {}, parts));
  }
  parent.children.splice(0, Infinity, ...done);
}

/** The tabs among these nodes; none when something stands outside of them. */
function partsOf(nodes: readonly RootContent[]): RootContent[] {
  const parts: RootContent[] = [];
  let open: {readonly title: string; readonly children: RootContent[]} | undefined;
  for (const node of nodes) {
    const name = nameOf(node);
    if (name === 'tab' && open === undefined) open = {title: titleOf(node), children: []};
    else if (name === 'endtab' && open !== undefined) {
      parts.push(component('Tab', {title: open.title}, open.children));
      open = undefined;
    } else if (open === undefined) return [];
    else open.children.push(node);
  }
  return open === undefined ? parts : [];
}

/** The name of a directive that stands alone. */
function nameOf(node: RootContent): string | undefined {
  const source = sourceOf(node);
  return source === undefined ? undefined : parseDirective(source).name;
}

function titleOf(node: RootContent): string {
  const [, title = ''] = /\bname\s*=\s*"([^"]*)"/.exec(sourceOf(node) ?? '') ?? [];
  return title.trim() || 'Tab';
}

function sourceOf(node: RootContent): string | undefined {
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : node;
  const isOwn = only?.type === 'ownLine' || only?.type === 'ownText';
  return isOwn && only.name === 'directive' ? only.value : undefined;
}
