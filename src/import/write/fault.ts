import type {Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {componentProblems} from '../../components/check';
import {kindOf} from '../links/locate';
import {KNOWN} from '../html/names';

/** What of a tree could run or would stop a build, if anything. */
export function faultIn(tree: Root): string | undefined {
  let fault: string | undefined;
  visit(tree, (node) => {
    fault ??= faultOf(node);
  });
  return fault ?? componentProblems(tree)[0]?.message;
}

const ADMONITIONS = new Set(['note', 'info', 'tip', 'warning', 'danger']);

function faultOf(node: Nodes): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return 'a line of code';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return /^\/\* (?:#\S+|truncate) \*\/$/.test(node.value) ? undefined : 'an expression';
    case 'html':
      return /^<!-- (?:#\S+|truncate) -->$/.test(node.value) ? undefined : 'HTML';
    case 'link':
    case 'image':
    case 'definition':
      return kindOf(node.url) === 'refused' ? 'a link that could run' : undefined;
    case 'leafDirective':
      return 'a directive';
    case 'containerDirective':
      return ADMONITIONS.has(node.name) ? undefined : 'an unknown directive';
    case 'textDirective':
      // One without label and attributes is words.
      return node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0 ? 'a directive' : undefined;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return faultOfElement(node);
    default:
      return undefined;
  }
}

function faultOfElement({name, attributes}: Extract<Nodes, {type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'}>) {
  if (name === null || (/^[a-z]/.test(name) && !KNOWN.has(name))) return 'an unknown element';
  const plain = attributes.every(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      !/^on|^style$|^dangerously/i.test(attribute.name) &&
      typeof attribute.value !== 'object',
  );
  return plain ? undefined : 'an attribute that could run';
}
