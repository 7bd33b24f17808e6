import {wikilinkSyntax} from '../../../notes/wikilink/syntax';
import {wikilinkTree} from '../../../notes/wikilink/tree';
import {calloutWords} from '../../syntax/callout';
import {withoutFormulas} from '../../words/math';
import {commentSyntax, commentTree} from '../../syntax/comment';
import {mathSyntax, mathTree} from '../../syntax/math';
import {rawSyntax} from '../../syntax/raw';
import type {Dialect} from '../../types';
import {locateInVault} from './locate';
import {plainOfVault, withoutBoxes} from './plain';
import {surenessOfVault, surveyOfVault} from './survey';
import {sizeOfAlt, turnVaultPage} from './turn';

/** A vault of Obsidian, and other notes that link by name, such as Foam's. */
export const obsidian: Dialect = {
  name: 'obsidian',
  label: 'Obsidian',
  detect: surenessOfVault,
  survey: surveyOfVault,
  syntax: [
    {micromark: mathSyntax(true), mdast: mathTree},
    {micromark: commentSyntax, mdast: commentTree},
    rawSyntax,
    // `wikilinkSyntax` has a construct for dollars of its own, which comes after that of mathematics.
    {micromark: wikilinkSyntax(), mdast: wikilinkTree()},
  ],
  singleTilde: false,
  transform: turnVaultPage,
  wordsOf: (node) => {
    if (node.type === 'mathText') return node.value;
    if (node.type === 'text') return calloutWords(node.value);
    if (node.type === 'image') return ` ${sizeOfAlt(node.alt ?? '').label ?? ''} `;
    return node.type === 'commentText' ? '' : undefined;
  },
  plain: plainOfVault,
  flat: (text) => withoutFormulas(withoutBoxes(text), true),
  locate: locateInVault,
};
