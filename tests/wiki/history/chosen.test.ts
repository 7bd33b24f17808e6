import {describe, expect, it} from 'vitest';
import type {PackedVersion} from '../../../src/notes/history/pack';
import {neighboursOf, pairOf} from '../../../src/wiki/history/chosen';

const versions = (ids: string) =>
  [...ids].map((id): PackedVersion => ({id, time: 0, form: 'changed', authors: [], blocks: []}));

describe('pairOf', () => {
  it.each([
    ['dcba', {}, {from: 1, to: 0}],
    ['dcba', {from: 'a', to: 'd'}, {from: 3, to: 0}],
    ['dcba', {from: 'd', to: 'a'}, {from: 0, to: 3}],
    ['dcba', {to: 'c'}, {from: 2, to: 1}],
    ['dcba', {to: 'a'}, {from: 3, to: 3}],
    ['dcba', {from: 'c'}, {from: 1, to: 0}],
    ['dcba', {from: 'd'}, {from: 0, to: 0}],
    ['dcba', {from: 'x', to: 'y'}, {from: 1, to: 0}],
    ['a', {}, undefined],
    ['', {to: 'a'}, undefined],
  ])('of %s and %j is %j', (ids, asked, pair) => {
    expect(pairOf(versions(ids), asked)).toEqual(pair);
  });
});

describe('neighboursOf', () => {
  it.each([
    [{from: 1, to: 0}, 4, {older: {from: 2, to: 1}}],
    [{from: 2, to: 1}, 4, {older: {from: 3, to: 2}, newer: {from: 1, to: 0}}],
    [{from: 3, to: 2}, 4, {newer: {from: 2, to: 1}}],
    [{from: 1, to: 0}, 2, {}],
  ])('of %j among %i is %j', (pair, count, neighbours) => {
    expect(neighboursOf(pair, count)).toEqual(neighbours);
  });
});
