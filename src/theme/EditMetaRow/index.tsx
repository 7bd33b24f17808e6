import useRouteContext from '@docusaurus/useRouteContext';
import type {Props} from '@theme/EditMetaRow';
import {DocFoot, PostFoot} from '@site/src/wiki/NoteFoot';
import type {ReactNode} from 'react';

/** Under a note, in place of Docusaurus's row: who wrote it and when, and there is more to do than edit. */
export default function EditMetaRow({className, editUrl}: Props): ReactNode {
  const {plugin} = useRouteContext();
  if (typeof editUrl !== 'string') return null;
  const Foot = plugin.name === 'docusaurus-plugin-content-docs' ? DocFoot : PostFoot;
  return <Foot className={className} editUrl={editUrl} />;
}
