import type {Nodes, Parents} from 'mdast';
import type {Remark} from '../types';
import {lengthBy, scanTree, textSyntax, type ScanRule} from './scan';

/** `{% raw %}` and `{% endraw %}`, between which Jekyll shows what stands there as it is. */
export const rawRule: ScanRule = {name: 'raw', first: '{', lengthOf: lengthBy(/^\{%-?[ \t]*(?:end)?raw[ \t]*-?%\}/)};

/** The syntax of these marks alone. */
export const rawSyntax = {micromark: textSyntax([rawRule]), mdast: scanTree([rawRule])};

/** Leaves out the marks that `rawRule` finds, which no reader saw, in place. */
export function dropRaw(parent: Parents, remark: (node: Nodes, remark: Remark) => void): void {
  const children = parent.children.filter((child) => {
    if ('children' in child) dropRaw(child, remark);
    if (child.type !== 'ownText' || child.name !== 'raw') return true;
    const what = `A tag of Jekyll: ${child.value}`;
    remark(child, {rule: 'raw-tag', outcome: 'dropped', what, became: 'Left out', words: child.value});
    return false;
  });
  parent.children.splice(0, Infinity, ...children);
}
