import {describe, expect, it} from 'vitest';
import {importBundled} from '../../../src/import/command/bundled';
import {dialectNamed} from '../../../src/import/dialects';
import {importNotes, type ImportOptions} from '../../../src/import/pipeline';
import {sourceOf} from '../source';

const SOURCE = sourceOf({
  'Soil.md': '# Soil\n\nSee [[Water#Rain|rain]], ![a](a.png) and [gone](gone.md).',
  'Water.md': '---\ntags: [x, y]\naliases: [B]\n---\n\n> [!tip]- Fold\n> a ==b==\n\n## Rain\n\n![[Soil]]',
  'More.md': 'a [[a.png]] `List<Name>` {b} <script>c</script>\n\n| a | b |\n| - | - |\n| c | [d](Water.md) |',
  'a.png': 'x',
});

function optionsFor(dialect: string): ImportOptions {
  const tags = {text: '', keys: new Set<string>()};
  return {notesDir: 'docs', into: 'in', existing: [], tags, today: '2026-03-21', dialect: dialectNamed(dialect)};
}

describe('an import by one script', () => {
  it.each(['gitbook', 'hugo', 'obsidian', 'mdbook', 'mkdocs', 'markdown'])(
    'gives for %s what its modules give, and says how far it is',
    async (name) => {
      const done: number[] = [];
      const progress = (pages: number) => void done.push(pages);
      const result = await importBundled(SOURCE, {...optionsFor(name), progress}, {least: 3});
      expect(result).toEqual(importNotes(SOURCE, optionsFor(name)));
      expect(result.files.length).toBeGreaterThan(2);
      expect(done.at(-1)).toBe(3);
    },
  );

  it('runs in the same way when there are few pages', async () => {
    const result = await importBundled(SOURCE, optionsFor('markdown'));
    expect(result).toEqual(importNotes(SOURCE, optionsFor('markdown')));
  });
});
