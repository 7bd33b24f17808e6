import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import Content from '@theme-original/BlogPostItem/Content';
import type {Props} from '@theme/BlogPostItem/Content';
import type {NoteMeta} from '@site/src/notes/schema';
import {JournalHead} from '@site/src/wiki/JournalHead';
import {Sources} from '@site/src/wiki/Sources';
import type {ReactNode} from 'react';

/** A journal note: how far it has grown and where it comes from, then its text, then its sources. */
export default function BlogPostItemContent({children, className}: Props): ReactNode {
  const {frontMatter, isBlogPostPage} = useBlogPost();
  // The border: the front matter was checked when the page was made.
  const meta = frontMatter as unknown as NoteMeta;
  if (!isBlogPostPage || meta.kind === undefined) return <Content className={className}>{children}</Content>;
  return (
    <>
      <JournalHead meta={meta} />
      <Content className={className}>{children}</Content>
      <div className="markdown">
        <Sources sources={meta.sources} />
      </div>
    </>
  );
}
