import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {nameOf, withoutAddresses} from '../../../src/notes/history/names';

describe('nameOf', () => {
  it.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['Ada Lovelace <ada@example.org>', 'Ada Lovelace'],
    ['  Ada   Lovelace ', 'Ada Lovelace'],
    ['ada@example.org', 'ada'],
    ['Ada (ada@example.org)', 'Ada (ada)'],
    ['<ada@example.org>', ''],
    ['Ada <ada@example.org', 'Ada'],
    ['12345+ada@users.noreply.github.com', '12345+ada'],
    ['', ''],
  ])('makes of «%s» «%s»', (person, name) => {
    expect(nameOf(person)).toBe(name);
  });
});

describe('withoutAddresses', () => {
  it.each([
    ['Say more', 'Say more'],
    ['Thank ada@example.org', 'Thank …'],
    ['Thank <ada@example.org>, and b@c.d!', 'Thank <…>, and …'],
    ['At 5 @ the gate', 'At 5 @ the gate'],
  ])('makes of «%s» «%s»', (text, shown) => {
    expect(withoutAddresses(text)).toBe(shown);
  });

  it('leaves no address in any text', () => {
    const text = fc
      .array(fc.constantFrom('ada@example.org', ' ', '<', '>', 'and', ',', '@'))
      .map((parts) => parts.join(''));
    fc.assert(fc.property(text, (any) => !/[a-z]@[a-z]/.test(`${withoutAddresses(any)} ${nameOf(any)}`)));
  });
});
