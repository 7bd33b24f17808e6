import fc from 'fast-check';
import {matchPath} from 'react-router';
import {describe, expect, it} from 'vitest';
import {firstOf, isElsewhere, type Matched} from '../../../../src/publish/build/routing/first';

/** As the router says it; its type asks for lists that can be written to. */
const matches = (pathname: string, {path, ...route}: Matched) =>
  matchPath(pathname, {...route, ...(path !== undefined && {path: typeof path === 'string' ? path : [...path]})});

const route = fc.record(
  {
    path: fc.oneof(
      fc.stringMatching(/^(?:\/[abAB]{1,2}){0,3}\/?$/u),
      fc.constantFrom('*', '/', '', '/a/:b', '/(a|b)/', '/straße/', '/STRASSE/', '/ſ/', '/s/', '/ς/', '/σ/', '/a.b/'),
    ),
    exact: fc.boolean(),
    strict: fc.boolean(),
    sensitive: fc.boolean(),
  },
  {requiredKeys: ['path']},
);
const pathname = fc.oneof(
  fc.stringMatching(/^(?:\/[abAB]{1,2}){0,3}\/{0,2}$/u),
  fc.constantFrom('/', '/straße', '/S/', '/Σ', '/a.b', '/A.B/', '/a/b/c/'),
);

describe('isElsewhere', () => {
  it.each([
    ['/a/b/', '/a/b/', false],
    ['/a/b', '/a/b/', false],
    ['/A/b/', '/a/B', false],
    ['/a/b/', '/a/c/', true],
    ['/a/b/', '/a/bc/', true],
    ['/a/b/', '/a/:name/', false],
    ['/', '/a/', true],
  ])('of %s and the route of %s alone: %s', (address, path, expected) => {
    expect(isElsewhere(address, {path, exact: true})).toBe(expected);
  });

  it('is said of no route that leads on, nor of one with rules of its own', () => {
    const others: Matched[] = [{path: '/b/'}, {path: '/b/', exact: true, strict: true}, {path: ['/b/'], exact: true}, {}];
    expect(others.filter((other) => isElsewhere('/a/', other))).toEqual([]);
  });

  it('is never said of a route that the router finds', () => {
    fc.assert(fc.property(pathname, route, (at, one) => !(isElsewhere(at, one) && matches(at, one) !== null)));
  });
});

describe('firstOf', () => {
  it('finds what the router finds when it looks at one after the other', () => {
    const list = fc.array(route, {maxLength: 12});
    fc.assert(
      fc.property(list, pathname, (routes, at) => {
        const first = routes.find((one) => matches(at, one) !== null);
        expect(firstOf(matches)(routes, at)).toBe(first);
      }),
    );
  });

  it('finds a route without a path in its turn', () => {
    const [a, rest, b] = [{path: '/a/', exact: true}, {}, {path: '/b/', exact: true}];
    const first = firstOf(matches);
    const routes = [a, rest, b];
    expect([first(routes, '/a'), first(routes, '/b')]).toEqual([a, rest]);
  });

  it('asks the router about one route among many for single addresses', () => {
    let asked = 0;
    const first = firstOf((at, one) => {
      asked++;
      return matches(at, one);
    });
    const routes = Array.from({length: 100}, (_, nth) => ({path: `/note-${nth}/`, exact: true}));
    expect(first(routes, '/note-70/')).toBe(routes[70]);
    expect(asked).toBe(1);
  });
});
