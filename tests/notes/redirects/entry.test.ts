import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseRedirect} from '../../../src/notes/redirects/entry';

describe('parseRedirect', () => {
  it.each([
    ['/old/', {address: '/old/'}],
    ['/old', {address: '/old/'}],
    [' /a//b/ ', {address: '/a/b/'}],
    ['/old/index.html', {address: '/old/'}],
    ['/old.html', {address: '/old.html'}],
    ['/my%20note/', {address: '/my note/'}],
    ['/über/', {address: '/über/'}],
    ['/old/#part', {address: '/old/', anchor: 'part'}],
    ['/old/ -> #now', {address: '/old/', to: 'now'}],
    ['/old/#part -> #now', {address: '/old/', anchor: 'part', to: 'now'}],
    ['#old -> #new', {anchor: 'old', to: 'new'}],
    ['#old → #new', {anchor: 'old', to: 'new'}],
    ['#%C3%BCber -> #neu', {anchor: 'über', to: 'neu'}],
  ])('reads %j', (text, entry) => {
    expect(parseRedirect(text)).toEqual(entry);
  });

  it.each([
    '',
    'old/',
    '/',
    '/index.html',
    '/#part',
    '#old',
    '#old -> new',
    '#old -> /new/',
    '-> #new',
    '/a/../b/',
    '/%2e%2e/b/',
    '/a%2F..%2Fb/',
    '/a\\b/',
    '/a?x=1',
    '/a%00b/',
    '/<b>/',
    'https://elsewhere.example/',
  ])('does not read %j', (text) => {
    expect(parseRedirect(text)).toBeUndefined();
  });

  it('gives addresses that stay below the root, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('/', '..', '.', '%2e', '%2f', '#', 'a', ' ', '->', '\\')), (parts) => {
        const {address} = parseRedirect(`/${parts.join('')}`) ?? {address: '/a/'};
        if (address === undefined) return;
        expect(new URL(encodeURI(address), 'https://x.example/base/').pathname).toBe(encodeURI(address));
        expect(parseRedirect(address)).toEqual({address});
      }),
      {numRuns: 500},
    );
  });
});
