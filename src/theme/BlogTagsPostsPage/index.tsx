import BlogTagsPostsPage from '@theme-original/BlogTagsPostsPage';
import type {Props} from '@theme/BlogTagsPostsPage';
import {NotSearched} from '@site/src/wiki/MetaTags';
import type {ReactNode} from 'react';

export default function BlogTagsPostsPageNotSearched(props: Props): ReactNode {
  return (
    <>
      <NotSearched />
      <BlogTagsPostsPage {...props} />
    </>
  );
}
