import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findByName} from '../../../src/notes/resolution/find';
import {indexWith} from '../notes';

const {names} = indexWith({
  'index.md': '---\ntitle: Start\n---',
  'todo.md': '',
  'house/todo.md': '',
  'work/todo.md': '---\naliases: [Errands]\n---',
  'work/plans/todo.mdx': '',
  'work/plans/index.mdx': '---\ntitle: What is planned\n---',
  'work/notes.md': '---\ntitle: CI/CD\naliases: [Pipelines, todo]\n---',
  'far/away/deep.md': '',
  'far/deep.md': '',
  'east/twin.md': '',
  'west/twin.md': '',
  'house/house.md': '---\ntitle: Home\n---',
  'house/release v1.2.md': '',
  'Nöte.md': '',
  'a.md': '---\ntitle: Pipelines\n---',
  'b.md': '---\ntitle: Errands\n---',
  'img/map.png': '',
  'work/map.png': '',
  'work/paper.pdf': '',
});

const find = (target: string, from = 'todo.md') => {
  const found = findByName(names, `docs/${from}`, target);
  return found && [found.sourcePath, ...found.rivals].map((path) => path.replace(/^docs\//, '')).join(' or ');
};

describe('findByName', () => {
  it.each([
    ['a file without case', 'DEEP', 'a.md', 'far/deep.md'],
    ['a file with its ending', 'todo.md', 'a.md', 'todo.md'],
    ['a file beside the note', 'todo', 'work/notes.md', 'work/todo.md'],
    ['the shortest path else', 'todo', 'far/deep.md', 'todo.md'],
    ['the end of a path', 'house/todo', 'a.md', 'house/todo.md'],
    ['the end of a longer path', 'plans/todo', 'a.md', 'work/plans/todo.mdx'],
    ['a whole path before the end of one', 'work/todo', 'a.md', 'work/todo.md'],
    ['a name with a dot', 'release v1.2', 'a.md', 'house/release v1.2.md'],
    ['a folder by its index', 'plans', 'a.md', 'work/plans/index.mdx'],
    ['a folder by the note named as it is', 'house', 'a.md', 'house/house.md'],
    ['a title', 'what is planned', 'a.md', 'work/plans/index.mdx'],
    ['a title with a slash', 'ci/cd', 'a.md', 'work/notes.md'],
    ['a title before an alias', 'Pipelines', 'work/notes.md', 'a.md'],
    ['a title before an alias beside the note', 'Errands', 'work/todo.md', 'b.md'],
    ['letters with accents in any form', 'No\u0308te', 'a.md', 'Nöte.md'],
    ['a path from the root', '/work/todo', 'house/todo.md', 'work/todo.md'],
    ['a path from the folder', './todo', 'house/house.md', 'house/todo.md'],
    ['a path from the folder above', '../todo', 'house/house.md', 'todo.md'],
    ['a folder by a path', '../work/plans', 'house/house.md', 'work/plans/index.mdx'],
    ['a picture', 'map.png', 'a.md', 'img/map.png or work/map.png'],
    ['a picture beside the note', 'MAP.png', 'work/todo.md', 'work/map.png'],
    ['a picture by its path', 'img/map.png', 'work/todo.md', 'img/map.png'],
    ['another file', 'paper.pdf', 'a.md', 'work/paper.pdf'],
    ['several as near', 'twin', 'a.md', 'east/twin.md or west/twin.md'],
    ['one of several beside the note', 'twin', 'west/twin.md', 'west/twin.md'],
  ])('finds %s', (_, target, from, expected) => {
    expect(find(target, from)).toBe(expected);
  });

  it.each([
    ['an unknown name', 'nothing'],
    ['part of a name', 'tod'],
    ['a path that is wrong from the root', '/plans/todo'],
    ['a path that leads above the top', '../../todo'],
    ['a picture without its ending', 'map'],
    ['the end of a path that begins inside a name', 'ouse/todo'],
  ])('finds nothing for %s', (_, target) => {
    expect(find(target, 'house/house.md')).toBeUndefined();
  });

  it('never throws, and finds every note by its path', () => {
    fc.assert(fc.property(fc.string(), (target) => void find(target)));
    for (const path of names.notes.keys()) {
      expect(find(path.replace('docs/', '/').replace(/\.mdx?$/, ''))).toBe(path.replace('docs/', ''));
    }
  });
});
