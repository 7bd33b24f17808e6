import fc from 'fast-check';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, inject, it} from 'vitest';
import {propertySeed} from './seed.mjs';

const root = path.resolve(import.meta.dirname, '..');

describe('the seed of property tests', () => {
  it('is the same for the same code', () => {
    expect(propertySeed(root, undefined)).toBe(propertySeed(root, undefined));
    expect(propertySeed(tmpdir(), undefined)).not.toBe(propertySeed(root, undefined));
  });

  it('can be given, or drawn', () => {
    expect(propertySeed(root, '42')).toBe(42);
    const drawn = Array.from({length: 5}, () => propertySeed(root, 'random'));
    expect(new Set(drawn).size).toBeGreaterThan(1);
  });

  it('is what the properties run with', () => {
    const told = inject('propertySeed');
    const draw = (seed?: number) => fc.sample(fc.integer(), seed === undefined ? 5 : {seed, numRuns: 5});
    expect(draw()).toEqual(draw(told));
    expect(draw(told + 1)).not.toEqual(draw(told));
  });
});
