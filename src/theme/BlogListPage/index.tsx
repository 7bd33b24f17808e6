import {PageMetadata} from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';
import BlogLayout from '@theme/BlogLayout';
import BlogListPaginator from '@theme/BlogListPaginator';
import type {Props} from '@theme/BlogListPage';
import BlogListPageStructuredData from '@theme/BlogListPage/StructuredData';
import BlogPostItems from '@theme/BlogPostItems';
import {NotSearched} from '@site/src/wiki/MetaTags';
import type {ReactNode} from 'react';

const FEEDS = [
  {file: 'rss.xml', label: 'RSS'},
  {file: 'atom.xml', label: 'Atom'},
  {file: 'feed.json', label: 'JSON'},
] as const;

/** The journal, the latest first. Docusaurus's own page has no heading and does not name its feeds. */
export default function BlogListPage(props: Props): ReactNode {
  const {metadata, items, sidebar} = props;
  const {blogTitle, blogDescription, page} = metadata;
  const journal = useBaseUrl('/journal/');
  return (
    <>
      <PageMetadata title={page === 1 ? blogTitle : `${blogTitle}, page ${page}`} description={blogDescription} />
      <BlogListPageStructuredData {...props} />
      <NotSearched />
      <BlogLayout sidebar={sidebar}>
        <header className="journal-head">
          <h1>{blogTitle}</h1>
          <p>
            {blogDescription} By feed:{' '}
            {FEEDS.map(({file, label}, index) => (
              <span key={file}>
                {index > 0 && ', '}
                <a href={journal + file}>{label}</a>
              </span>
            ))}
            .
          </p>
        </header>
        <BlogPostItems items={items} />
        <BlogListPaginator metadata={metadata} />
      </BlogLayout>
    </>
  );
}
