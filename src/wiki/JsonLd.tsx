import Head from '@docusaurus/Head';
import type {ReactNode} from 'react';

/** What search engines read of a page. `<` is escaped, so that a title cannot end the script that holds it. */
export function JsonLd({data}: {readonly data: unknown}): ReactNode {
  return (
    <Head>
      <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
    </Head>
  );
}
