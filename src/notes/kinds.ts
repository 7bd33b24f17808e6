import {NOTE_KINDS, type NoteKind, type NoteStatus} from '../types';

/** What readers and writers see of a kind of note. */
export type KindFacts = {
  readonly label: string;
  readonly plural: string;
  /** What such a note is for, in one sentence that ends with a full stop. */
  readonly purpose: string;
  /** Folder of new notes of this kind, from the folder of notes. */
  readonly folder: string;
};

export const KINDS: Readonly<Record<NoteKind, KindFacts>> = {
  concept: {
    label: 'Concept',
    plural: 'Concepts',
    purpose: 'Explains one idea and how it connects to others.',
    folder: 'mlops',
  },
  guide: {label: 'Guide', plural: 'Guides', purpose: 'Leads step by step to a working result.', folder: 'guides'},
  podcast: {
    label: 'Podcast',
    plural: 'Podcasts',
    purpose: 'Sums up an episode: themes, quotations, takeaways.',
    folder: 'podcasts',
  },
  journal: {label: 'Journal', plural: 'Journal', purpose: 'Records what happened on a date.', folder: 'journal'},
  course: {
    label: 'Course',
    plural: 'Courses',
    purpose: 'Says what a course covers and whom it serves.',
    folder: 'learning',
  },
  term: {label: 'Term', plural: 'Glossary', purpose: 'Defines one word of the field.', folder: 'glossary'},
  map: {label: 'Map', plural: 'Maps', purpose: 'Orders other notes and says where to begin.', folder: 'mlops'},
};

export const STATUSES: Readonly<Record<NoteStatus, {readonly label: string; readonly meaning: string}>> = {
  seedling: {label: 'Seedling', meaning: 'A first sketch; expect gaps and changes.'},
  growing: {label: 'Growing', meaning: 'Useful already, not complete.'},
  evergreen: {label: 'Evergreen', meaning: 'Complete for its purpose and kept true.'},
};

/** Whether a value, of front matter or of a page's head, names a kind. */
export function isKind(value: unknown): value is NoteKind {
  return NOTE_KINDS.some((kind) => kind === value);
}
