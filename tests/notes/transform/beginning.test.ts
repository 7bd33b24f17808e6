import {describe, expect, it} from 'vitest';
import {parseNote} from '../../../src/notes/reading/parse';
import {withoutCutFootnotes} from '../../../src/notes/transform/beginning';
import {outline} from './outline';

const WHOLE = 'Frost[^a] fell[^B].\n\n<!-- truncate -->\n\nThe rest.\n\n[^a]: One.\n\n[^b]: Two.';

/** A text of a note of which `WHOLE` is all, without marks that lead to nothing in it. */
function beginning(text: string): string {
  const tree = parseNote('docs/journal/a.md', text);
  withoutCutFootnotes(tree, () => parseNote('docs/journal/a.md', WHOLE));
  return outline(tree);
}

describe('the beginning of a journal note', () => {
  it('has no marks of footnotes that stand below it', () => {
    expect(beginning('Frost[^a] fell[^B].')).toBe('paragraph(Frost fell.)');
  });

  it('keeps marks that are none of its note', () => {
    expect(beginning('An array[^c].')).toBe('paragraph(An array[^c].)');
  });

  it('keeps footnotes of its own', () => {
    expect(beginning('Frost[^a].\n\n[^a]: One.')).toContain('footnoteReference');
  });
});
