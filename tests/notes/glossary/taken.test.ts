import {describe, expect, it} from 'vitest';
import {termTaker} from '../../../src/notes/glossary/taken';
import {glossaryOf} from '../../../src/notes/glossary/terms';
import {indexWith} from '../notes';

const definition = 'kind: term\ntitle: Data drift\ndescription: Inputs change.\naliases: [shift]';
const LINE = '/terms/drift/ Data drift: Data drift, shift. Inputs change.';

/** Which terms the page of a note takes. */
function takenBy(text: string, embedded: readonly string[] = []): string[] {
  const texts = {'terms/drift.mdx': `---\n${definition}\n---\n`, 'a.mdx': text};
  const index = indexWith(texts);
  const note = index.names.notes.get('docs/a.mdx');
  if (note === undefined) throw new Error('There is no note.');
  return termTaker()({note, index, glossary: glossaryOf(index), text, embedded});
}

describe('a page takes', () => {
  it.each([
    ['a term that its text may name', 'Of data that may drift'],
    ['a term by an alias', 'A shift.'],
    ['a term that it links to', '[[terms/drift|x]]'],
    ['a term that it links to without marking any', '---\nglossary: off\n---\n[x](terms/drift.mdx)'],
    ['a term that it shows without marking any', '---\nglossary: off\n---\n<Term>shift</Term>'],
  ])('%s', (_, text) => {
    expect(takenBy(text)).toEqual([LINE]);
  });

  it('a term that it embeds', () => {
    expect(takenBy('![[b]]', ['See <Term>shift</Term>'])).toEqual([LINE]);
  });

  it.each(['Only data.', '---\nglossary: off\n---\nA shift.'])('nothing: %j', (text) => {
    expect(takenBy(text)).toEqual([]);
  });
});
