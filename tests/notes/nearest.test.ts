import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {nearest} from '../../src/notes/nearest';
import {anyText} from '../hostile';

const KEYS = ['title', 'tags', 'status', 'created', 'description'];

describe('nearest', () => {
  it.each([
    ['titel', ['title']],
    ['TITLE', ['title']],
    ['tag', ['tags']],
    ['desription', ['description']],
    ['zzzzzz', []],
    ['tatus', ['status', 'tags']],
  ])('finds for %s the keys %j, the best first', (name, found) => {
    expect(nearest(name, KEYS)).toEqual(found);
  });

  it('orders what is equally near by its beginning, then by its text', () => {
    expect(nearest('cat', ['hat', 'bat', 'cut'])).toEqual(['cut', 'bat', 'hat']);
  });

  it('gives no more than the limit', () => {
    expect(nearest('cat', ['hat', 'bat', 'cut'], 1)).toEqual(['cut']);
  });

  it('puts the name itself first when it is there', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText), (name, others) => {
        const unlike = others.filter((other) => other.toLowerCase() !== name.toLowerCase());
        expect(nearest(name, [...unlike, name])[0]).toBe(name);
      }),
    );
  });

  it('gives only candidates, the same in whatever order they come', () => {
    fc.assert(
      fc.property(anyText, fc.uniqueArray(fc.string({maxLength: 6})), (name, candidates) => {
        const found = nearest(name, candidates);
        expect(candidates).toEqual(expect.arrayContaining(found));
        expect(nearest(name, [...candidates].reverse())).toEqual(found);
      }),
    );
  });
});
