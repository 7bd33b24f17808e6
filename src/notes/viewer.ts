import {historyViewOf} from './history/view';
import type {OpenNotes} from './open';
import {viewOf, type NoteView} from './view';

/** What the pages of notes are given, by the paths of their files; of the notes as they were last read. */
export async function viewer(notes: OpenNotes): Promise<(sourcePath: string) => NoteView> {
  const [index, related, {histories}] = await Promise.all([notes.index(), notes.related(), notes.history()]);
  // While writing, a save is to be seen at once; mentions are then looked for when somebody asks.
  const mentions = process.env.NODE_ENV === 'production' ? await notes.mentions() : undefined;
  return (sourcePath) => ({
    ...viewOf(index, notes.textOf(sourcePath), mentions),
    history: historyViewOf(histories.get(sourcePath)),
    related: related(sourcePath),
  });
}
