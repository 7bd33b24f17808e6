import {expect, it} from 'vitest';
import {namesForEditors} from '../../../src/notes/report/names';
import {indexWith} from '../notes';

it('gives editors what they need to complete links', () => {
  const text = '---\ntitle: Ants\naliases: [Emmets]\n---\n\n## On paths\n';
  expect(namesForEditors(indexWith({'x/ants.md': text, 'p.png': ''}))).toEqual([
    {
      name: 'ants',
      title: 'Ants',
      aliases: ['Emmets'],
      file: 'docs/x/ants.md',
      address: '/x/ants/',
      headings: [{text: 'On paths', id: 'on-paths'}],
    },
  ]);
});
