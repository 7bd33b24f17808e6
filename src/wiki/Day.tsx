import type {ReactNode} from 'react';
import {dayText} from '../notes/days';

/** A year, month or day as it is written in notes: `2026`, `2026-03` or `2026-03-21`. */
export function Day({date}: {readonly date: string}): ReactNode {
  return <time dateTime={date}>{dayText(date)}</time>;
}
