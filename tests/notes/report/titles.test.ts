import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readNote} from '../../../src/notes/reading/note';
import {similarTitles} from '../../../src/notes/report/titles';

const isSimilar = (a: string, b: string, aliases: readonly string[] = []) =>
  similarTitles([
    readNote({
      sourcePath: 'docs/a.md',
      text: `---\ntitle: ${JSON.stringify(a)}\naliases: ${JSON.stringify(aliases)}\n---\n`,
    }),
    readNote({sourcePath: 'docs/b.md', text: `---\ntitle: ${JSON.stringify(b)}\n---\n`}),
  ]).length > 0;

describe('similarTitles', () => {
  it.each([
    ['Bees', 'bees'],
    ['CI/CD', 'CI & CD'],
    ['Store of features', 'Features of store'],
    ['Feature store', 'Feature stores'],
    ['Training-serving skew', 'Training/serving skews'],
  ])('takes «%s» and «%s» for one another', (a, b) => {
    expect(isSimilar(a, b)).toBe(true);
  });

  it.each([
    ['Bees', 'Beer'],
    ['Feature store', 'Feature'],
    ['Data drift', 'Drift of data'],
    ['Conference 2023', 'Conference 2024'],
    ['?', '!'],
  ])('keeps «%s» and «%s» apart', (a, b) => {
    expect(isSimilar(a, b)).toBe(false);
  });

  it('sees a title that is another note’s alias', () => {
    expect(isSimilar('Ants', 'Formicidae', ['formicidae'])).toBe(true);
  });
});

it('similarTitles finds in many titles the pairs that a look at each pair finds', () => {
  const words = ['data', 'drift', 'drifts', 'Model', 'models', 'of', 'registry', 'registrie', 'é', '2024', '2025'];
  const title = fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 5}).map((some) => some.join(' '));
  const note = fc.record({title, aliases: fc.array(title, {maxLength: 2})});
  const textOf = ({title: name, aliases}: {readonly title: string; readonly aliases: readonly string[]}) =>
    `---\ntitle: ${JSON.stringify(name)}\naliases: ${JSON.stringify(aliases)}\n---\n`;
  fc.assert(
    fc.property(fc.array(note, {maxLength: 15}), (made) => {
      const notes = made.map((one, nth) => readNote({sourcePath: `docs/${nth}.md`, text: textOf(one)}));
      const pairs = notes.flatMap((one, nth) => notes.slice(nth + 1).map((other) => [one, other] as const));
      expect(similarTitles(notes)).toEqual(pairs.filter((pair) => similarTitles(pair).length > 0));
    }),
    {numRuns: 200},
  );
});
