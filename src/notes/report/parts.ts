/** What a report asks of the notes, in its order. */
export const REPORT_PARTS = {
  wanted: {title: 'Wanted notes', meaning: 'Named in wikilinks, but not written yet; the most wanted first.'},
  orphans: {title: 'Orphans', meaning: 'No other note leads to them.'},
  deadEnds: {title: 'Dead ends', meaning: 'They lead to no other note.'},
  mentions: {title: 'Unlinked mentions', meaning: 'A note names another that it nowhere links to; the first place.'},
  stale: {title: 'Stale notes', meaning: 'Not changed for a year or longer; the oldest first.'},
  undescribed: {title: 'Without description', meaning: 'Lists and previews have nothing to show for them.'},
  similar: {title: 'Similar titles', meaning: 'Readers may take them for one another.'},
} as const;

export type ReportKey = keyof typeof REPORT_PARTS;

/** A note, or a name that wants one, that a report names. */
export type ReportEntry = {
  /** What is named. */
  readonly title: string;
  /** Where to go to mend it, from the site's root. */
  readonly sourcePath: string;
  /** From 1; missing where the whole note is meant. */
  readonly line?: number;
  /** Address of the note's page from the site's root, without the site's base; missing for what is not written. */
  readonly permalink?: string;
  /** What there is to say beyond the part's meaning. */
  readonly detail?: string;
};

/** What a writer may want to mend; plain values, and of listed notes alone. */
export type Report = {
  /** The day for which it is made, `2026-03-21`. */
  readonly today: string;
  /** How many notes were looked at. */
  readonly notes: number;
  readonly parts: Readonly<Record<ReportKey, readonly ReportEntry[]>>;
};

/** The parts in the order of the report. The cast is needed since the keys of an object are of type text. */
export const REPORT_KEYS = Object.keys(REPORT_PARTS) as readonly ReportKey[];
