import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import type {NoteView} from '../notes/view';

/** What a journal note's page is given beside its text; nothing where no plugin of the notes puts it there. */
export function usePost(): Partial<NoteView> {
  // The border: the view rides beside the metadata, as that of a doc does.
  const {note} = useBlogPost().metadata as unknown as {readonly note?: NoteView};
  return note ?? {};
}
