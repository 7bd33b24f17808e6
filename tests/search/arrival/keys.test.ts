import {expect, it} from 'vitest';
import {wishOf} from '../../../src/search/arrival/keys';

const NONE = {altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false};

it.each([
  ['ArrowDown', {altKey: true}, 'next'],
  ['ArrowUp', {altKey: true}, 'previous'],
  ['Escape', {}, 'clear'],
  ['ArrowDown', {}, undefined],
  ['n', {}, undefined],
  ['Escape', {altKey: true}, undefined],
  ['ArrowDown', {altKey: true, shiftKey: true}, undefined],
  ['ArrowDown', {altKey: true, ctrlKey: true}, undefined],
  ['Escape', {metaKey: true}, undefined],
  ['Escape', {isComposing: true}, undefined],
])('%s with %j asks for %s', (key, modifiers, wish) => {
  expect(wishOf({...NONE, key, ...modifiers})).toBe(wish);
});
