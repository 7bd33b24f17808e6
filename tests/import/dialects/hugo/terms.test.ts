import {describe, expect, it} from 'vitest';
import {placesNamedIn} from '../../../../src/import/dialects/hugo/terms';
import {imported, notesOf, sourceOf} from '../../source';

const PAGES = {
  'content/a.md': 'Soil\n: What it grows in.\n\nSun\n: What it needs.\n',
  'content/b.md': 'See [soil](a.md#soil).',
};

describe('terms of lists of definitions', () => {
  it.each([
    ['that the settings do not speak of', {}, true],
    ['that the settings make places', {'hugo.toml': '[markup.goldmark.parser]\nautoDefinitionTermID = true'}, true],
    ['that are no places', {'hugo.toml': 'title = "Garden"'}, false],
  ])('%s are places when links lead to them', (_, settings, isPlace) => {
    const result = imported(sourceOf({...PAGES, ...settings}), 'hugo');
    const [a = '', b = ''] = [...notesOf(result).values()];
    expect([a.includes(' ^soil'), a.includes(' ^sun'), b.includes('#%5Esoil')]).toEqual([isPlace, false, isPlace]);
    expect(result.report.findings.some(({rule}) => rule === 'missing-anchor')).toBe(!isPlace);
  });

  it('are named by what follows a #', () => {
    expect(placesNamedIn('# A\n[a](b.md#Soil_1) [c](#d "e") C# #')).toEqual(['soil_1', 'd']);
  });
});
