import type {Nodes} from 'mdast';

/** Components and elements whose words are something to press or to read as code. */
const CLOSED = new Set(
  'Term a button summary label code pre kbd samp var h1 h2 h3 h4 h5 h6 select option textarea svg title'.split(' '),
);

/**
 * Whether a term may be shown in what stands in a node: not in headings, links and code, not where a control is already,
 * such as an entry with a box to tick, and not in text from another note, where it is shown anyway.
 */
export function mayHoldTerms(node: Nodes): boolean {
  switch (node.type) {
    case 'heading':
    case 'link':
    case 'linkReference':
    case 'footnoteDefinition':
    case 'textDirective':
    case 'leafDirective':
      return false;
    case 'listItem':
      return typeof node.checked !== 'boolean';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.name === null || !CLOSED.has(node.name);
    case 'paragraph':
      // Between tags that are text to the parser nobody can tell what is a link.
      return node.data?.directiveLabel !== true && !node.children.some(({type}) => type === 'html');
    default:
      return !isTransclusion(node);
  }
}

function isTransclusion({data}: Nodes): boolean {
  const classes = data?.hProperties?.className;
  return Array.isArray(classes) && classes.includes('transclusion');
}
