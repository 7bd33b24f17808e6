import * as z from 'zod';
import {NOTE_STATUSES, type NoteKind} from '../types';
import {REDIRECT_FORMS, parseRedirect} from './redirects/entry';

/** One line of text with something in it. */
const text = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .regex(/^[^\n\r]*$/, 'must be one line');
const texts = z.array(text);
const minutes = z.number().int().min(1).max(6000);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {error: 'must be a date such as 2026-03-21', abort: true})
  .refine(isCalendarDay, 'is not a day of the calendar');
/** A day, a month or a year; the year may be written as a number. */
const date = z.union([
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
      error: 'must be a year, a month or a day: 2026, 2026-03 or 2026-03-21',
      abort: true,
    })
    .refine((value) => isCalendarDay(`${value}-01-01`.slice(0, 10)), 'is not in the calendar'),
  z.number().int().min(1000).max(9999).transform(String),
]);
const address = z.url({protocol: /^https?$/, error: 'must be an address that begins with https://'});

const source = z.strictObject({
  title: text,
  author: text.optional(),
  url: address.optional(),
  date: date.optional(),
  note: text.optional(),
});
const sources = z.array(source);

const redirectForms = `must be ${REDIRECT_FORMS}; in quotes, since YAML takes # for a comment`;
/** An address or heading id that the note once had. */
const redirect = z.string(redirectForms).refine((entry) => parseRedirect(entry) !== undefined, redirectForms);

/** Out of the search, or how much a note counts in it: 0.25, a last resort, to 4, a first choice. */
const search = z.union([z.literal(false), z.strictObject({boost: z.number().min(0.25).max(4)})], {
  error: 'must be false, or a boost between 0.25 and 4 such as {boost: 2}',
});

/** Whether a note takes part in the marking of terms: others in its text and, if it is a term, itself elsewhere. */
export const GLOSSARY_MARKS = ['auto', 'off'] as const;

/** Keys that every note may carry; those without `optional` it must. Docusaurus's own keys keep their meaning. */
const common = {
  title: text.max(120),
  description: text.min(40).max(300),
  tags: texts.min(1).max(6),
  status: z.enum(NOTE_STATUSES),
  aliases: texts.optional(),
  /** Addresses that lead here too, such as those that the note had before. */
  sources: sources.optional(),
  image: text.optional(),
  keywords: texts.optional(),
  slug: text.optional(),
  redirects: z.array(redirect).optional(),
  draft: z.boolean().optional(),
  unlisted: z.boolean().optional(),
  publish: z.boolean().optional(),
  search: search.optional(),
  glossary: z.enum(GLOSSARY_MARKS).optional(),
  hide_title: z.boolean().optional(),
  hide_table_of_contents: z.boolean().optional(),
  toc_min_heading_level: z.number().int().min(2).max(6).optional(),
  toc_max_heading_level: z.number().int().min(2).max(6).optional(),
};

/** Keys of notes that stand in the sidebar's tree, which journal notes do not. */
const inTree = {
  ...common,
  created: day,
  id: text.optional(),
  sidebar_label: text.optional(),
  sidebar_position: z.number().optional(),
  sidebar_class_name: text.optional(),
  pagination_label: text.optional(),
  pagination_next: text.nullable().optional(),
  pagination_prev: text.nullable().optional(),
};

export const PROGRESS = ['planned', 'started', 'finished', 'dropped'] as const;

/** Kinds of which a map can show the list. */
export const LISTED_KINDS = ['guide', 'podcast', 'course', 'term'] as const;

/** What each kind must and may carry. Unknown keys are errors, so that a mistyped key is noticed. */
export const SCHEMAS = {
  concept: z.strictObject({kind: z.literal('concept'), ...inTree}),
  guide: z.strictObject({
    kind: z.literal('guide'),
    ...inTree,
    time: minutes,
    prerequisites: texts.optional(),
    tools: texts.optional(),
  }),
  podcast: z.strictObject({
    kind: z.literal('podcast'),
    ...inTree,
    show: text,
    episode: text,
    hosts: texts.min(1),
    guests: texts.optional(),
    date: date.optional(),
    url: address.optional(),
    length: minutes.optional(),
    sources: sources.min(1),
  }),
  journal: z.strictObject({kind: z.literal('journal'), ...common, date: day, sources: sources.min(1)}),
  course: z.strictObject({
    kind: z.literal('course'),
    ...inTree,
    provider: text,
    author: text.optional(),
    url: address.optional(),
    progress: z.enum(PROGRESS),
    prerequisites: texts.optional(),
  }),
  term: z.strictObject({kind: z.literal('term'), ...inTree}),
  map: z.strictObject({kind: z.literal('map'), ...inTree, list: z.enum(LISTED_KINDS).optional()}),
} as const satisfies Record<NoteKind, z.ZodType>;

/** The checked front matter of a note of kind `K`. */
export type NoteMeta<K extends NoteKind = NoteKind> = z.output<(typeof SCHEMAS)[K]>;

/** The keys that a note of this kind may carry, in the order of the schema. */
export function keysOf(kind: NoteKind): string[] {
  return Object.keys(SCHEMAS[kind].shape);
}

function isCalendarDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
