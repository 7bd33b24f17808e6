import type {Nodes} from 'mdast';
import {calloutWords} from '../../syntax/callout';
import {divideAtDirectives, KNOWN_DIRECTIVES, parseDirective} from './directive';
import {listingWords} from './listing';

/** The words that a node of a chapter shows; nothing for nodes of Markdown. */
export function wordsOfChapter(node: Nodes): string | undefined {
  switch (node.type) {
    case 'text':
      return calloutWords(node.value);
    case 'mathText':
      return node.value;
    case 'code':
      // What is included has words of its own.
      return divideAtDirectives(node.value)
        .map((part) => (typeof part === 'string' ? part : wordsOfDirective(part.source)))
        .join(' ');
    case 'ownLine':
      return node.name === 'directive' ? wordsOfDirective(node.value) : listingWords(node.value);
    case 'ownText':
      return node.name === 'attributes' ? '' : wordsOfDirective(node.value);
    case 'blockHead':
      return '';
    default:
      return undefined;
  }
}

function wordsOfDirective(source: string): string {
  return KNOWN_DIRECTIVES.has(parseDirective(source).name) ? '' : source;
}
