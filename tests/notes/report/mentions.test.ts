import {describe, expect, it} from 'vitest';
import {unlinkedMentions} from '../../../src/notes/report/mentions';
import {indexWith} from '../notes';

const note = (title: string, body: string, more = '') => `---\ntitle: ${title}\n${more}---\n\n${body}\n`;
const found = (texts: Readonly<Record<string, string>>) =>
  unlinkedMentions(indexWith(texts)).map(
    ({from, line, text, name, note: {sourcePath}}) => `${from}:${line} ${sourcePath} «${text.slice(...name)}»`,
  );

describe('unlinkedMentions', () => {
  it('finds titles and aliases as whole words, the longest and first of each note', () => {
    const texts = {
      'a.md': note('Data drift', 'The drift of data. Data.', 'aliases: [Drift]\n'),
      'b.md': note('B', 'Adrift, `data drift`.\n\nSome data drift, and Drift.\n\nData Drift again.'),
      'c.md': note('.NET (core)', 'Nothing.'),
      'd.md': note('D', 'In .net (CORE) it is so.'),
    };
    expect(found(texts)).toEqual(['docs/b.md:7 docs/a.md «data drift»', 'docs/d.md:5 docs/c.md «.net (CORE)»']);
  });

  it('leaves out what is linked anywhere, also by another note of the same name, and what nobody may see', () => {
    const texts = {
      'a.md': note('Ants', 'See [them](b.md). Bees, ants, wasps and flies.'),
      'b.md': note('Bees', 'x'),
      'c.md': note('Bees', 'x'),
      'd.md': note('Wasps', 'Bees.', 'draft: true\n'),
      'e.md': note('Flies', 'x', 'kind: map\n'),
    };
    expect(found(texts)).toEqual([]);
  });
});
