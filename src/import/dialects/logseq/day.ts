const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
/** How Logseq calls the pages of days unless its settings say otherwise. */
const DEFAULT = 'MMM do, yyyy';

/** What links call a day, `2026-03-21` → `Mar 21st, 2026`, in the format of the settings where they have one. */
export function daysName(day: string, format = DEFAULT): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? day
    : format.replace(/yyyy|MMMM|MMM|MM|M|do|dd|d|EEEE|EEE|EE|E/g, (part) => partOf(part, date));
}

function partOf(part: string, date: Date): string {
  const [month, day] = [date.getUTCMonth(), date.getUTCDate()];
  const weekday = WEEKDAYS[date.getUTCDay()] ?? '';
  const padded = (value: number) => String(value).padStart(2, '0');
  switch (part) {
    case 'yyyy':
      return String(date.getUTCFullYear());
    case 'MMMM':
      return MONTHS[month] ?? '';
    case 'MMM':
      return (MONTHS[month] ?? '').slice(0, 3);
    case 'MM':
      return padded(month + 1);
    case 'M':
      return String(month + 1);
    case 'do':
      return `${day}${ordinal(day)}`;
    case 'dd':
      return padded(day);
    case 'd':
      return String(day);
    case 'EEEE':
      return weekday;
    default:
      return weekday.slice(0, 3);
  }
}

function ordinal(day: number): string {
  const isTeen = day > 10 && day < 14;
  return isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
}
