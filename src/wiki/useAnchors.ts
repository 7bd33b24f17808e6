import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {NoteView} from '../notes/view';

/** Tells Docusaurus's check of links the ids that blocks of the page have; it finds those of headings by itself. */
export function useAnchors({anchors = []}: NoteView): void {
  const {collectAnchor} = useBrokenLinks();
  for (const anchor of anchors) collectAnchor(anchor);
}
