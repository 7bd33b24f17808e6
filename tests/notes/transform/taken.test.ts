import {describe, expect, it} from 'vitest';
import {takenBy} from '../../../src/notes/transform/taken';
import {indexWith} from '../notes';

function taken(own: string, others: Readonly<Record<string, string>>): string[] {
  const texts: Readonly<Record<string, string>> = {...others, 'own.md': own};
  const textOf = (sourcePath: string) => ({sourcePath, text: texts[sourcePath.replace('docs/', '')] ?? ''});
  return takenBy(indexWith(texts), 'docs/own.md', textOf);
}

describe('takenBy', () => {
  it('is nothing for a note whose links Docusaurus resolves', () => {
    expect(taken('[a](a.md) ![p](p.png)', {'a.md': 'A', 'p.png': ''})).toEqual([]);
  });

  it('changes when a wikilink leads elsewhere, not when the text there changes', () => {
    expect(taken('[[a#b]] [[c]]', {'a.md': '# b'})).toEqual([
      'a#b# → docs/a.md#b /a/ listed',
      'c## → nothing'.replace('##', '#'),
    ]);
    expect(taken('[[a]]', {'a.md': 'One'})).toEqual(taken('[[a]]', {'a.md': 'Two'}));
    expect(taken('[[a]]', {'a.md': 'One'})).not.toEqual(taken('[[a]]', {'x/a.md': 'One'}));
    expect(taken('[[a]]', {'a.md': 'One'})).not.toEqual(taken('[[a]]', {'a.md': '---\ndraft: true\n---\nOne'}));
    expect(taken('[[a]]', {'a.md': 'One'})).not.toEqual(taken('[[a]]', {'a.md': '---\nslug: /b\n---\nOne'}));
  });

  it('changes with the text of an embedded note, and of one embedded there, however they nest', () => {
    const lines = (inner: string) => taken('![[a]]', {'a.md': '![[b]]', 'b.md': `${inner} ![[a]]`});
    expect(lines('One')).not.toEqual(lines('Two'));
    expect(lines('One').join()).toContain('One');
  });
});
