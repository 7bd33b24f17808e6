import {describe, expect, it} from 'vitest';
import {publicText, wasPublic} from '../../../src/notes/history/public';

const VERSION = {path: 'docs/a.mdx', time: 0};

const CASES: readonly (readonly [string, string, boolean])[] = [
  ['a plain note', '---\ntitle: A\n---\nText', true],
  ['a note without front matter', 'Text', true],
  ['a note that speaks of drafts', '---\ntitle: My draft\n---\npublish: false', true],
  ['a note that is no draft any more', '---\ndraft: false\n---\n', true],
  ['a note of a day still to come', '---\nkind: journal\ndate: 2030-01-01\n---\n', true],
  ['a draft', '---\ndraft: true\n---\nText', false],
  ['a draft, the key in quotes', '---\n"draft": true\n---\nText', false],
  ['an unlisted note', '---\nunlisted: true\n---\nText', false],
  ['a note that is not published', '---\npublish: false\n---\nText', false],
  ['a note that cannot tell', '---\ndraft: true\n: [\n---\nText', false],
];

describe('publicText', () => {
  it.each(CASES)('of %s: %s', (_, text, shown) => {
    expect(publicText(VERSION, text, []) !== undefined).toBe(shown);
  });

  it('gives front matter and text apart', () => {
    expect(publicText(VERSION, '---\ntitle: A\n---\nText', [])).toEqual({data: {title: 'A'}, body: 'Text'});
  });

  it('gives nothing of a version that lay in a folder that is not published', () => {
    expect(publicText(VERSION, 'Text', ['docs'])).toBeUndefined();
  });
});

describe('wasPublic', () => {
  it.each(CASES)('of %s: %s', (_, text, shown) => {
    expect(wasPublic(VERSION, text, [])).toBe(shown);
  });

  it('says no of a version that lay in a folder that is not published', () => {
    expect(wasPublic(VERSION, 'Text', ['docs'])).toBe(false);
  });
});
