import type {CheckedNote, NoteText} from './check';

/** Checks a note against a list of tags. */
type Check = (text: NoteText, tags?: ReadonlySet<string>) => CheckedNote;

/**
 * A check that remembers what it said of each note last: after a save, only the saved note is checked again, unless the
 * list of tags has changed.
 */
export function rememberedCheck(check: Check): Check {
  const known = new Map<
    string,
    {readonly text: string; readonly tags: string | undefined; readonly checked: CheckedNote}
  >();
  return (note, tags) => {
    const listed = tags && [...tags].join('\n');
    const last = known.get(note.sourcePath);
    if (last?.text === note.text && last.tags === listed) return last.checked;
    const checked = check(note, tags);
    known.set(note.sourcePath, {text: note.text, tags: listed, checked});
    return checked;
  };
}
