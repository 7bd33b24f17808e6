/**
 * A block of a note's text as readers see it, without what they do not: addresses, comments, expressions. `depth` is of a
 * heading its level, of an item how deep it lies, both from 1; `language` is that of code.
 */
export type Block = {
  readonly kind: 'title' | 'lede' | 'fact' | 'heading' | 'text' | 'quote' | 'item' | 'row' | 'code' | 'component';
  readonly text: string;
  readonly depth?: number;
  readonly language?: string;
};
