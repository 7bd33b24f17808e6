import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import Content from '@theme-original/BlogPostItem/Content';
import type {Props} from '@theme/BlogPostItem/Content';
import type {NoteMeta} from '@site/src/notes/schema';
import type {NoteView} from '@site/src/notes/view';
import {Connections} from '@site/src/wiki/connections/Connections';
import {JournalHead} from '@site/src/wiki/JournalHead';
import {Sources} from '@site/src/wiki/Sources';
import {useAnchors} from '@site/src/wiki/useAnchors';
import type {ReactNode} from 'react';

/** A journal note: how far it has grown and where it comes from, then its text, then its sources. */
export default function BlogPostItemContent({children, className}: Props): ReactNode {
  const {frontMatter, metadata, isBlogPostPage} = useBlogPost();
  // The border: the front matter was checked when the page was made, and the journal's plugin puts the view there.
  const meta = frontMatter as unknown as NoteMeta;
  const {note} = metadata as unknown as {readonly note: NoteView};
  useAnchors(note);
  if (!isBlogPostPage || meta.kind === undefined) return <Content className={className}>{children}</Content>;
  return (
    <>
      <JournalHead meta={meta} />
      <Content className={className}>{children}</Content>
      <div className="markdown">
        <Sources sources={meta.sources} />
        <Connections {...note.connections} permalink={metadata.permalink} />
      </div>
    </>
  );
}
