import type {Props} from '@theme/EditMetaRow';
import {NoteLinks} from '@site/src/wiki/NoteLinks';
import type {ReactNode} from 'react';

/** Under a note, in place of Docusaurus's row: the last change stands under the title, and there is more to do than edit. */
export default function EditMetaRow({className, editUrl}: Props): ReactNode {
  return typeof editUrl === 'string' ? <NoteLinks className={className} editUrl={editUrl} /> : null;
}
