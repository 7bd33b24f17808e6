import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {NoteMeta} from '../notes/schema';
import type {NoteView} from '../notes/view';

/** The note of a page in the tree. */
export type Note = {
  readonly title: string;
  /** Address of the page, with the base. */
  readonly permalink: string;
  readonly meta: NoteMeta;
  readonly view: NoteView;
};

/**
 * The note that the page shows. The casts are the border: the front matter was checked when the page was made, and
 * the notes' docs plugin puts the view beside the metadata.
 */
export function useNote(): Note {
  const {metadata, frontMatter} = useDoc();
  const meta = frontMatter as unknown as NoteMeta;
  const {note} = metadata as unknown as {readonly note: NoteView};
  return {title: metadata.title, permalink: metadata.permalink, meta, view: note};
}
