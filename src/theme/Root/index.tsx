import Head from '@docusaurus/Head';
import textFont from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2';
import headingFont from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2';
import type {ReactNode} from 'react';

const PRELOADED = [textFont, headingFont];

/** Around every page: the fonts of the first screen are asked for with the page, so that the text never moves. */
export default function Root({children}: {readonly children: ReactNode}): ReactNode {
  return (
    <>
      <Head>
        {PRELOADED.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
        ))}
      </Head>
      {children}
    </>
  );
}
