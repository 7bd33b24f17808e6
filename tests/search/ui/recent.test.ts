import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {added, NOTHING_YET, recentFrom, removed} from '../../../src/search/ui/recent';
import {anyText} from '../../hostile';

const visit = {href: '/notes/soil/', title: 'Soil'};
const stored = (value: unknown) => recentFrom(JSON.stringify(value));

describe('added', () => {
  it('puts the latest first, each once, five at the most', () => {
    const typed = ['a', 'b', 'c', 'b', 'd', 'e', ' f '];
    const {searches} = typed.reduce((recent, text) => added(recent, text), NOTHING_YET);
    expect(searches).toEqual(['f', 'e', 'd', 'b', 'c']);
  });

  it('keeps no search of blanks', () => {
    expect(added(NOTHING_YET, '  ', visit)).toEqual({searches: [], visits: [visit]});
  });

  it('counts a page found by other words as the same, and a section as another', () => {
    const {visits} = [
      {href: '/notes/soil/?find=earth', title: 'Soil'},
      {href: '/notes/soil/?find=earth#water', title: 'Water'},
      {href: '/notes/soil/?find=soil&find=ground', title: 'Soil'},
    ].reduce((recent, next) => added(recent, 'x', next), NOTHING_YET);
    expect(visits.map(({href}) => href)).toEqual([
      '/notes/soil/?find=soil&find=ground',
      '/notes/soil/?find=earth#water',
    ]);
  });
});

describe('removed', () => {
  const recent = {searches: ['a', 'b'], visits: [visit, {href: '/b/', title: 'B'}]};

  it('takes away the one search or visit', () => {
    expect(removed(recent, {search: 'a'})).toEqual({...recent, searches: ['b']});
    expect(removed(recent, {href: '/b/'})).toEqual({...recent, visits: [visit]});
    expect(removed(recent, {search: 'c'})).toEqual(recent);
  });
});

describe('recentFrom', () => {
  it('reads what was written', () => {
    const recent = added(NOTHING_YET, 'soil', visit);
    expect(stored(recent)).toEqual(recent);
  });

  it.each([null, '', '{', 'null', '5', '"x"', '[]', '{"searches":{}}', '{"visits":"x"}'])(
    'takes %s as nothing',
    (text) => {
      expect(recentFrom(text)).toEqual(NOTHING_YET);
    },
  );

  it('leaves out what has the wrong type, what comes twice, and what is too many', () => {
    expect(
      stored({searches: [1, null, 'a', ['b'], 'a', {}, 'c'], visits: [null, 1, {href: '/a/'}, visit, visit]}),
    ).toEqual({
      searches: ['a', 'c'],
      visits: [visit],
    });
    const many = Array.from({length: 40}, (_, i) => `/${i}/`);
    const {searches, visits} = stored({searches: many, visits: many.map((href) => ({href, title: href}))});
    expect([searches.length, visits.length]).toEqual([5, 5]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\\\evil.example/',
    '/\t/evil.example/',
    '/\n\\evil.example/',
    'notes/soil/',
    '',
  ])('takes no visit to %j', (href) => {
    expect(stored({visits: [{href, title: 'Soil'}]}).visits).toEqual([]);
  });

  it('gives no address that leads off the site, whatever is stored', () => {
    const href = fc.oneof(anyText, fc.webUrl(), fc.stringMatching(/^[/\\\t\n:.a]{1,6}$/));
    fc.assert(
      fc.property(fc.array(href), (hrefs) => {
        const {visits} = stored({visits: hrefs.map((each) => ({href: each, title: 'x'}))});
        for (const each of visits) {
          expect(new URL(each.href, 'https://notes.example/deep/').origin).toBe('https://notes.example');
        }
      }),
    );
  });

  it('gives two lists of five at the most for any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.json()), (text) => {
        const {searches, visits} = recentFrom(text);
        expect([searches.length <= 5, visits.length <= 5]).toEqual([true, true]);
      }),
    );
  });
});
