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
