import type {ReactNode} from 'react';
import type {NoteView} from '../../notes/view';
import {NoteGraph} from '../graph/NoteGraph';
import {RelatedNotes} from './RelatedNotes';

/** Below a note that may be named elsewhere: what is related to it, and the graph around it. */
export function NoteEnd({view: {related}}: {readonly view: Pick<NoteView, 'related'>}): ReactNode {
  if (related === undefined) return null;
  return (
    <>
      <RelatedNotes related={related} />
      <NoteGraph />
    </>
  );
}
