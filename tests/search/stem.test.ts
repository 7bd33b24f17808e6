import {describe, expect, test} from 'vitest';
import {family, stem} from '../../src/search/analyse/stem';

describe('stem', () => {
  test.each([
    ['studies', 'study'],
    ['running', 'run'],
    ['planned', 'plan'],
    ['boxes', 'box'],
    ['caches', 'cache'],
    ['menus', 'menu'],
    ['configured', 'configure'],
  ])('%s is a form of %s', (form, word) => expect(stem(form)).toBe(stem(word)));

  test.each([
    ['class', 'clas'],
    ['bus', 'bu'],
    ['string', 'str'],
    ['red', 'r'],
    ['news', 'ne'],
  ])('%s is not taken apart to %s', (word, wrong) => expect(stem(word)).not.toBe(wrong));

  test.each(['été', 'öl', '2025', 'v1.2', '日本'])('%s stays', (word) => expect(stem(word)).toBe(word));
});

describe('family', () => {
  test.each([
    ['configuration', 'configure'],
    ['theoretical', 'theoretically'],
    ['deployment', 'deploy'],
    ['similarity', 'similar'],
  ])('%s and %s are relatives', (a, b) => expect(family(a)).toBe(family(b)));

  test.each([
    ['relate', 'relay'],
    ['general', 'genus'],
    ['mental', 'menu'],
  ])('%s and %s are not', (a, b) => expect(family(a)).not.toBe(family(b)));
});
