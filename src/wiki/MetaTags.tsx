import Head from '@docusaurus/Head';
import type {ReactNode} from 'react';
import {metaTagsOf} from '../notes/head';
import type {NoteMeta} from '../notes/schema';

/** What is known of a note, for the search and other programs that read the page. */
export function MetaTags({meta}: {readonly meta: NoteMeta}): ReactNode {
  return (
    <Head>
      {metaTagsOf(meta).map(([name, content]) => (
        <meta key={name + content} name={name} content={content} />
      ))}
    </Head>
  );
}

/** Marks a page that lists what stands on other pages: the search is to find those. */
export function NotSearched(): ReactNode {
  return (
    <Head>
      <meta name="search" content="false" />
    </Head>
  );
}
