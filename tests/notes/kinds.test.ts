import {describe, expect, it} from 'vitest';
import {isKind} from '../../src/notes/kinds';
import {NOTE_KINDS} from '../../src/types';

describe('isKind', () => {
  it.each(NOTE_KINDS)('knows %s', (kind) => {
    expect(isKind(kind)).toBe(true);
  });

  it.each(['Concept', 'concepts', '', 'toString', '__proto__', undefined, null, 0, ['concept'], {}])(
    'does not know %j',
    (value) => {
      expect(isKind(value)).toBe(false);
    },
  );
});
