import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Item} from '../../../src/publish/light/shapes';
import {TOGETHER, cut, joined} from '../../../src/publish/light/sidebar';

const link = (href: string): Item => ({type: 'link', href, label: href});
const category = (label: string, items: readonly Item[], href?: string): Item => ({
  type: 'category',
  label,
  items,
  ...(href !== undefined && {href}),
});
const links = (from: string, count: number) => Array.from({length: count}, (_, nth) => link(`${from}${nth}`));

describe('cut', () => {
  it('keeps a small sidebar whole', () => {
    const items = [category('A', links('/a/', 5)), link('/b')];
    const {items: kept, parts, around} = cut(items, 'notes');
    expect(kept).toEqual(items);
    expect([...parts]).toEqual([]);
    expect(around.get('/a/0')).toEqual([]);
  });

  it('keeps the items of categories elsewhere in a large one, as deep as it is large', () => {
    const inner = category('Inner', links('/a/i/', 40), '/a/i');
    const {items, parts, around} = cut([category('A', [inner, ...links('/a/', 40)]), link('/b')], 'notes');
    expect(items).toEqual([
      {type: 'category', label: 'A', items: [{type: 'link', href: '/a/i', label: '', part: 'notes/A'}]},
      link('/b'),
    ]);
    expect([...parts.keys()].sort()).toEqual(['notes/A', 'notes/A/Inner']);
    expect(parts.get('notes/A')?.[0]?.items).toEqual([
      {type: 'link', href: '/a/i/0', label: '', part: 'notes/A/Inner'},
    ]);
    expect(around.get('/a/3')).toEqual(['notes/A']);
    expect(around.get('/a/i/3')).toEqual(['notes/A', 'notes/A/Inner']);
    expect(around.get('/a/i')).toEqual(['notes/A', 'notes/A/Inner']);
    expect(around.get('/b')).toEqual([]);
  });

  it('tells two categories of one name apart, and keeps one in which there is nothing to go to', () => {
    const empty = category('Empty', [{type: 'html', value: ''}]);
    const {items, parts} = cut([category('A', links('/a/', 40)), category('A', links('/b/', 40)), empty], 'notes');
    expect([...parts.keys()]).toEqual(['notes/A', 'notes/A+']);
    expect(items[2]).toEqual(empty);
  });

  it('is undone by joining, and shows each page its neighbours with the parts around it alone', () => {
    const tree = fc.letrec<{item: Item; items: Item[]}>((tie) => ({
      items: fc.array(tie('item'), {maxLength: 30}),
      item: fc.oneof(
        {maxDepth: 3},
        fc.integer().map((nth) => link(`/${nth}`)),
        fc
          .record({label: fc.constantFrom('A', 'B'), items: tie('items')})
          .map(({label, items}) => category(label, items)),
      ),
    }));
    fc.assert(
      fc.property(tree.items, (items) => {
        const {items: kept, parts, around} = cut(items, 'notes');
        expect(joined(kept, parts)).toEqual(items);
        for (const [href, keys] of around) {
          const loaded = joined(kept, new Map(keys.map((key) => [key, parts.get(key) ?? []])));
          expect(JSON.stringify(loaded)).toContain(`"href":"${href}","label":"${href}"`);
        }
      }),
    );
  });

  it('bounds what every page has by the number of categories', () => {
    const many = Array.from({length: 20}, (_, nth) => category(`${nth}`, links(`/${nth}/`, TOGETHER)));
    const {items} = cut(many, 'notes');
    expect(items.flatMap(({items: inner}) => inner)).toHaveLength(20);
  });
});
