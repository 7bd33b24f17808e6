import type {Nodes, Parents, RootContent} from 'mdast';
import type {Remark} from '../types';

/**
 * Mathematics, which the wiki does not set: what stands in a line stays there as it is written, what stands alone becomes
 * a block of code.
 */
export function turnMath(parent: Parents, remark: (node: Nodes, remark: Remark) => void): void {
  const children = parent.children.map((child): RootContent => {
    const alone = child.type === 'paragraph' && child.children.length === 1 ? child.children[0] : undefined;
    if (alone?.type === 'mathText' && alone.value.startsWith('$$')) {
      remark(alone, {rule: 'math', outcome: 'raw', what: 'A formula', became: 'Its source, as a block of code'});
      return {type: 'code', lang: 'latex', value: alone.value.slice(2, -2).replace(/^\n|\n$/g, '')};
    }
    if ('children' in child) turnMath(child, remark);
    if (child.type !== 'mathText') return child;
    remark(child, {
      rule: 'math',
      outcome: 'raw',
      what: `A formula: ${child.value.slice(0, 60)}`,
      became: 'Its source, in the line',
    });
    return {type: 'text', value: child.value};
  });
  parent.children.splice(0, Infinity, ...children);
}
