import {NOTE_KINDS} from '../../types';
import {compareText} from '../problems';
import {sentenceOf} from '../reading/sentence';
import type {IndexedNote} from '../reading/types';
import {permalinkOf} from '../resolution/permalink';
import {backlinksOf, isListed} from './lookup';
import type {Mention} from './mentions';
import {SHOWN, type AllConnections, type Connections, type Linking, type Marked, type Naming} from './shown';
import type {Backlink, NoteIndex} from './types';

/** Mentions of notes by the path of the note that is named. */
export type Mentions = ReadonlyMap<string, readonly Mention[]>;

/** The first notes that link to a note, and how many there are. An unlisted or hidden note has none. */
export function connectionsOf(index: NoteIndex, sourcePath: string, mentions?: Mentions): Connections {
  const linking = linkingTo(index, sourcePath);
  return {
    linking: linking.slice(0, SHOWN),
    total: linking.length,
    ...(mentions !== undefined && {mentions: mentions.get(sourcePath)?.length ?? 0}),
  };
}

/** Everything that is known of who links to a note and who names it. */
export function allConnectionsOf(index: NoteIndex, sourcePath: string, mentions: Mentions): AllConnections {
  const all = mentions.get(sourcePath) ?? [];
  const naming = [...new Set(all.map(({from}) => from))].flatMap((from): Naming[] => {
    const note = index.names.notes.get(from);
    const said = all.filter((mention) => mention.from === from).map(saidIn);
    return note === undefined ? [] : [{...faceOf(note, index.names.root), said}];
  });
  return {linking: linkingTo(index, sourcePath), naming};
}

/** Every note that links to a note, by kind, then by title. */
export function linkingTo(index: NoteIndex, sourcePath: string): Linking[] {
  if (!isListed(index, sourcePath)) return [];
  const backlinks = backlinksOf(index, sourcePath);
  return [...new Set(backlinks.map(({from}) => from))]
    .flatMap((from) => {
      const note = index.names.notes.get(from);
      const links = backlinks.filter((backlink) => backlink.from === from);
      return note === undefined ? [] : [linkingOf(note, links, index.names.root)];
    })
    .sort((a, b) => orderOf(a) - orderOf(b) || compareText(a.title, b.title));
}

function orderOf({kind}: Linking): number {
  return kind === undefined ? NOTE_KINDS.length : NOTE_KINDS.indexOf(kind);
}

function linkingOf(note: IndexedNote, backlinks: readonly Backlink[], root: string): Linking {
  const {link} = backlinks.find((one) => saysMore(one)) ?? backlinks[0] ?? {};
  const heading = note.headings.find(({id}) => id === link?.section);
  const {text = '', link: mark = [0, 0]} = link?.sentence ?? {};
  return {
    ...faceOf(note, root),
    ...(text !== '' && {sentence: {text, mark}}),
    ...(heading !== undefined && heading.depth > 1 && {section: {text: heading.text, id: heading.id}}),
    ...(backlinks.length > 1 && {times: backlinks.length}),
  };
}

function faceOf(note: IndexedNote, root: string): Pick<Linking, 'title' | 'permalink' | 'kind'> {
  const {title, kind} = note;
  return {title, permalink: permalinkOf(note, root), ...(kind !== undefined && {kind})};
}

function saidIn({text, name}: Mention): Marked {
  const {text: sentence, link: mark} = sentenceOf(text, ...name);
  return {text: sentence, mark};
}

/** Whether there is a sentence around a link, not the link alone as in a list of links. */
function saysMore({link: {sentence}}: Backlink): boolean {
  return sentence.text.length > sentence.link[1] - sentence.link[0] + 2;
}
