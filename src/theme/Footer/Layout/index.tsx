import FooterLayout from '@theme-original/Footer/Layout';
import type {Props} from '@theme/Footer/Layout';
import {PreviewSwitch} from '@site/src/wiki/preview/PreviewSwitch';
import type {ReactNode} from 'react';

/** The foot of every page: Docusaurus's, with what a reader may set. */
export default function SiteFooterLayout(props: Props): ReactNode {
  const links = (
    <>
      {props.links}
      <PreviewSwitch />
    </>
  );
  return <FooterLayout {...props} links={links} />;
}
