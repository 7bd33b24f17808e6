import Head from '@docusaurus/Head';
import type {ReactNode} from 'react';
import type {NoteMeta} from '../notes/schema';

/** What is known of a note, for the search and other programs that read the page. */
export function MetaTags({meta}: {readonly meta: NoteMeta}): ReactNode {
  const tags = [
    ['note:kind', meta.kind],
    ['note:status', meta.status],
    ['note:date', 'created' in meta ? meta.created : meta.date],
    ...(meta.aliases ?? []).map((alias) => ['note:aliases', alias] as const),
    ...meta.tags.map((tag) => ['note:tags', tag] as const),
  ] as const;
  return (
    <Head>
      {tags.map(([name, content]) => (
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
