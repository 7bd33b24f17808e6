import {SCHEMAS, type NoteMeta} from '../src/notes/schema';
import type {NoteKind} from '../src/types';

type Data = Readonly<Record<string, unknown>>;

/** The tags that sample notes carry. */
export const TAGS: ReadonlySet<string> = new Set(['soil', 'water', 'tooling']);

const COMMON = {
  title: 'Compost',
  description: 'What becomes of leaves and peelings when they are left alone.',
  tags: ['soil'],
  status: 'seedling',
};
const IN_TREE = {...COMMON, created: '2024-02-29'};

/** The front matter of a note of each kind, with the keys that it must carry and no others. */
export const LEAST: Readonly<Record<NoteKind, Data>> = {
  concept: {kind: 'concept', ...IN_TREE},
  guide: {kind: 'guide', ...IN_TREE, time: 30},
  podcast: {
    kind: 'podcast',
    ...IN_TREE,
    show: 'Garden Talk',
    episode: 'On worms',
    hosts: ['Ada'],
    sources: [{title: 'Garden Talk 12'}],
  },
  journal: {kind: 'journal', ...COMMON, date: '2024-02-29', sources: [{title: 'My own eyes'}]},
  course: {kind: 'course', ...IN_TREE, provider: 'Garden School', progress: 'planned'},
  term: {kind: 'term', ...IN_TREE},
  map: {kind: 'map', ...IN_TREE},
};

/** The text of a note with this front matter; JSON is YAML. A key whose value is `undefined` is left out. */
export function noteText(data: Data, body = 'Text.\n'): string {
  const lines = Object.entries(data).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return ['---', ...lines, '---', body].join('\n');
}

/** The checked front matter of a sample note. Throws when it does not fit the kind. */
export function metaFor(kind: NoteKind, more: Data = {}): NoteMeta {
  return SCHEMAS[kind].parse({...LEAST[kind], ...more});
}
