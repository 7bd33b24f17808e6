import {describe, expect, it} from 'vitest';
import {imported, notesOf, sourceOf} from '../../source';

const namesOf = (texts: Readonly<Record<string, string>>, dialect = 'markdown') => [
  ...notesOf(imported(sourceOf(texts), dialect)).keys(),
];

describe('folders of pages', () => {
  it.each(['markdown', 'obsidian'])('are opened by pages beside them that are called as they are (%s)', (dialect) => {
    expect(namesOf({'Bed.md': 'a', 'Bed/North.md': 'b', 'Bed/Deep/A.md': 'c'}, dialect)).toEqual([
      'docs/in/bed/deep/a.md',
      'docs/in/bed/index.md',
      'docs/in/bed/north.md',
    ]);
  });

  it('keep the pages that open them already', () => {
    expect(namesOf({'bed.md': 'a', 'bed/index.md': 'b'})).toEqual(['docs/in/bed-2.md', 'docs/in/bed/index.md']);
  });

  it('are not opened by a page when no page is in them', () => {
    expect(namesOf({'bed.md': 'a', 'bed/plan.txt': 'b'})).toEqual(['docs/in/bed.md']);
  });
});

describe('pages of Docusaurus', () => {
  const pages = {
    'docs/GettingStarted.md': '---\nid: getting-started\n---\nSee [rows](rows#two) and [again](CLI.md/#two).',
    'docs/CLI.md': '---\nid: rows\n---\n## Two',
    'docs/bean.md': '---\nid: k2j9x\n---\nA program gave it its id.',
  };

  it('are called as they call themselves, where that is the name of the file', () => {
    expect(namesOf(pages)).toEqual(['docs/in/docs/bean.md', 'docs/in/docs/cli.md', 'docs/in/docs/getting-started.md']);
  });

  it('are found by what they call themselves', () => {
    const note = notesOf(imported(sourceOf(pages), 'markdown')).get('docs/in/docs/getting-started.md');
    expect(note).toContain('See [rows](./cli.md#two) and [again](./cli.md#two).');
  });
});
