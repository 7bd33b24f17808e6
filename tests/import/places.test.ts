import {describe, expect, it} from 'vitest';
import {complaints, imported, notesOf, sourceOf, turned} from './source';

describe('places in text', () => {
  it.each([
    ['in a paragraph', 'Soil <a id="soil"></a>grows.', 'Soil grows. ^soil'],
    ['in words that are marked', '**<a name="a_b"></a>Soil**', '**Soil** ^a-b'],
    ['alone before a paragraph', '<a id="soil"></a>\n\nSoil', 'Soil ^soil'],
    ['alone before a heading', '<a id="soil"></a>\n\n## Earth', '## Earth <!-- #soil -->'],
    ['alone behind a list', '- a\n\n<a id="soil"></a>', '- a\n\n^soil'],
    ['alone, with nothing beside it', '<a id="soil"></a>', ''],
  ])('%s become names of blocks or headings', (_, text, body) => {
    expect(turned(text, 'markdown')).toEqual({body, format: 'md'});
  });

  it('stand in the last line of what they name', () => {
    expect(turned('Soil\n{ #soil }', 'mkdocs').body).toBe('Soil ^soil');
  });

  it('are led to by links of this page and of others', () => {
    const result = imported(
      sourceOf({'a.md': '[b](b.md#s.1)\n\n[here](#x)\n\nY <a id="x"></a>', 'b.md': 'Text <a id="s.1"></a>'}),
      'markdown',
    );
    expect(complaints(result)).toBe('');
    expect(notesOf(result).get('docs/in/a.md')).toContain('[b](./b.md#%5Es-1)\n\n[here](#%5Ex)');
  });
});
