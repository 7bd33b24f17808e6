import MiniSearch from 'minisearch';
import {describe, expect, it} from 'vitest';
import {entriesOf, VITEPRESS} from './vitepress';

const PAGES = [
  {
    url: '/deploy/',
    title: 'Deploy',
    sections: [
      {anchor: '', heading: '', text: 'Ship the model.', code: ''},
      {anchor: 'back', heading: 'Roll back', above: ['Trouble'], text: 'Undo it.', code: 'revert()'},
    ],
  },
  {url: '/model/', title: 'Model', sections: [{anchor: '', heading: '', text: 'A deploy of weights.', code: ''}]},
];

describe('MiniSearch as VitePress sets it', () => {
  const index = new MiniSearch(VITEPRESS);
  index.addAll(PAGES.flatMap(entriesOf));
  const found = (q: string) => index.search(q).map(({id}) => String(id));

  it('indexes sections by heading, headings above, and text with code', () => {
    expect(PAGES.flatMap(entriesOf)[1]).toEqual({
      id: '/deploy/#back',
      title: 'Roll back',
      titles: ['Deploy', 'Trouble'],
      text: 'Undo it. revert()',
    });
  });

  it('puts the title above the text', () => {
    expect(found('deploy')[0]).toBe('/deploy/');
    expect(found('model')[0]).toBe('/model/');
  });

  it('finds beginnings and words with a typo, by default', () => {
    expect(found('wei')).toContain('/model/');
    expect(found('weihgts')).toEqual([]);
    expect(found('weigths')).toEqual([]);
    expect(found('wights')).toContain('/model/');
  });

  it('keeps its settings', () => {
    expect(VITEPRESS).toEqual({
      fields: ['title', 'titles', 'text'],
      storeFields: ['title', 'titles'],
      searchOptions: {fuzzy: 0.2, prefix: true, boost: {title: 4, text: 2, titles: 1}},
    });
  });
});
