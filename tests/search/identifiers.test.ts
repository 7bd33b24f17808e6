import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {partsOf} from '../../src/search/analyse/identifiers';

describe('the parts of an identifier', () => {
  test.each([
    ['menu', []],
    ['getHTTPServer', ['get', 'HTTP', 'Server']],
    ['strings.FindRE', ['strings', 'FindRE', 'Find', 'RE']],
    ['canonifyURLs', ['canonify', 'URLs']],
    ['--dry-run', ['dry', 'run']],
    ['v1.12.3', ['v', '1.12.3']],
    ['snake_case_name', ['snake', 'case', 'name']],
    ['sha256', []],
  ])('%s: %j', (identifier, expected) =>
    expect(partsOf(identifier).map(({start, end}) => identifier.slice(start, end))).toEqual(expected),
  );
  it('lie in it, from left to right', () =>
    fc.assert(
      fc.property(fc.string(), (identifier) => {
        const parts = partsOf(identifier);
        for (const {start, end} of parts) expect(0 <= start && start < end && end <= identifier.length).toBe(true);
        expect(parts.map(({start}) => start)).toEqual(parts.map(({start}) => start).sort((a, b) => a - b));
      }),
    ));
});
