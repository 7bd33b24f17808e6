import {historyViewOf} from './history/view';
import type {OpenNotes} from './open';
import type {NoteText} from './check';
import {minutesOf, viewOf, type NoteView} from './view';

/**
 * What the pages of notes are given, by the paths of their files; of the notes as they were last read. Words are counted
 * once as long as a note stays the same.
 */
export function viewerOf(notes: OpenNotes): () => Promise<(sourcePath: string) => NoteView> {
  const counted = new WeakMap<NoteText, number>();
  const minutesIn = (text: NoteText): number => {
    const minutes = counted.get(text) ?? minutesOf(text);
    counted.set(text, minutes);
    return minutes;
  };
  return () => viewing(notes, minutesIn);
}

async function viewing(
  notes: OpenNotes,
  minutesIn: (text: NoteText) => number,
): Promise<(sourcePath: string) => NoteView> {
  const [index, related, {histories}] = await Promise.all([notes.index(), notes.related(), notes.history()]);
  // While writing, a save is to be seen at once; mentions are then looked for when somebody asks.
  const mentions = process.env.NODE_ENV === 'production' ? await notes.mentions() : undefined;
  return (sourcePath) => {
    const text = notes.textOf(sourcePath);
    return {
      ...viewOf(index, text, {mentions, minutes: minutesIn(text)}),
      history: historyViewOf(histories.get(sourcePath)),
      related: related(sourcePath),
    };
  };
}
