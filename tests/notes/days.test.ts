import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {dayOf, dayText} from '../../src/notes/days';

describe('dayText', () => {
  it.each([
    ['2026-03-21', '21 March 2026'],
    ['2026-01-01', '1 January 2026'],
    ['2026-12-31', '31 December 2026'],
    ['2026-03', 'March 2026'],
    ['2026', '2026'],
  ])('writes %s as «%s»', (date, text) => {
    expect(dayText(date)).toBe(text);
  });

  it('is read back as the same day by a calendar', () => {
    const days = fc.date({min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true});
    fc.assert(
      fc.property(days, (date) => {
        const day = dayOf(date.getTime());
        expect(dayOf(Date.parse(`${dayText(day)} UTC`))).toBe(day);
      }),
    );
  });
});

describe('dayOf', () => {
  it.each([
    [0, '1970-01-01'],
    [86_399_999, '1970-01-01'],
    [86_400_000, '1970-01-02'],
    [Date.UTC(2024, 1, 29, 23, 59), '2024-02-29'],
    [-1, '1969-12-31'],
  ])('gives for %i the day %s in UTC', (milliseconds, day) => {
    expect(dayOf(milliseconds)).toBe(day);
  });
});
