import Content from '@theme-original/DocItem/Content';
import type {Props} from '@theme/DocItem/Content';
import {Connections} from '@site/src/wiki/connections/Connections';
import {KindLabel} from '@site/src/wiki/KindLabel';
import {NoteHead} from '@site/src/wiki/NoteHead';
import {NoteListView} from '@site/src/wiki/NoteListView';
import {Sources} from '@site/src/wiki/Sources';
import {useAnchors} from '@site/src/wiki/useAnchors';
import {useNote} from '@site/src/wiki/useNote';
import type {ReactNode} from 'react';

/** A note: its kind, Docusaurus's title, what is known of it, its text, lists made from other notes, its sources. */
export default function DocItemContent({children}: Props): ReactNode {
  const {meta, view, permalink} = useNote();
  useAnchors(view);
  if (meta.kind === undefined) return <Content>{children}</Content>;
  return (
    <>
      <KindLabel kind={meta.kind} />
      <Content>
        <NoteHead />
        {children}
        {view.list !== undefined && <NoteListView list={view.list} />}
        <Sources sources={meta.sources} />
        <Connections {...view.connections} permalink={permalink} />
      </Content>
    </>
  );
}
