import {NOTE_KINDS, type NoteKind} from '../types';
import {dayOf} from './days';
import {isListed, metaOf, type LoadedNote} from './loaded';
import {compareText} from './problems';

/** A note among those recently changed. */
export type ChangedNote = {
  readonly title: string;
  readonly permalink: string;
  readonly description: string;
  readonly kind: NoteKind;
  /** Day of the last change, `2026-03-21`; missing for notes that git does not know. */
  readonly changed?: string;
  readonly author?: string;
};

/** A topic is a folder at the top of the tree; its map speaks for it. */
export type Topic = {
  readonly title: string;
  readonly permalink: string;
  readonly description: string;
  /** Number of notes in the folder and below, the map not counted. */
  readonly notes: number;
};

export type KindCount = {readonly kind: NoteKind; readonly notes: number};

/** What the home page shows. */
export type Overview = {
  readonly topics: readonly Topic[];
  readonly kinds: readonly KindCount[];
  readonly recent: readonly ChangedNote[];
};

/** All listed notes, the last changed first; those of one commit in the order of their titles, undated ones at the end. */
export function changesOf(notes: readonly LoadedNote[]): ChangedNote[] {
  return notes
    .filter(isListed)
    .sort(
      (a, b) =>
        (b.lastUpdatedAt ?? 0) - (a.lastUpdatedAt ?? 0) ||
        compareText(a.title, b.title) ||
        compareText(a.permalink, b.permalink),
    )
    .flatMap(changedNote);
}

/** The number of listed notes of each kind that has any, in the order of the kinds. */
export function kindCounts(notes: readonly LoadedNote[]): KindCount[] {
  const listed = notes.filter(isListed).map((note) => metaOf(note)?.kind);
  return NOTE_KINDS.map((kind) => ({kind, notes: listed.filter((other) => other === kind).length})).filter(
    ({notes: n}) => n > 0,
  );
}

/** The topics in the order of their maps in the sidebar. `home` is the address of the site's root. */
export function topicsOf(notes: readonly LoadedNote[], home: string): Topic[] {
  const listed = notes.filter(isListed);
  return listed
    .filter(({permalink, frontMatter}) => frontMatter.kind === 'map' && depthOf(permalink, home) === 1)
    .sort((a, b) => positionOf(a) - positionOf(b) || compareText(a.permalink, b.permalink))
    .map((map) => ({
      title: map.title,
      permalink: map.permalink,
      description: metaOf(map)?.description ?? '',
      notes: listed.filter(({permalink}) => permalink !== map.permalink && permalink.startsWith(map.permalink)).length,
    }));
}

function changedNote({title, permalink, frontMatter, lastUpdatedAt, lastUpdatedBy}: LoadedNote): ChangedNote[] {
  const meta = metaOf({frontMatter});
  if (meta === undefined) return [];
  return [
    {
      title,
      permalink,
      description: meta.description,
      kind: meta.kind,
      changed: lastUpdatedAt ? dayOf(lastUpdatedAt) : undefined,
      author: lastUpdatedBy ?? undefined,
    },
  ];
}

/** `/base/guides/` below `/base/` → 1 */
function depthOf(permalink: string, home: string): number {
  return permalink.slice(home.length).split('/').filter(Boolean).length;
}

function positionOf({frontMatter}: LoadedNote): number {
  return typeof frontMatter.sidebar_position === 'number' ? frontMatter.sidebar_position : Infinity;
}
