import {useBlogPostStructuredData} from '@docusaurus/plugin-content-blog/client';
import {JsonLd} from '@site/src/wiki/JsonLd';
import type {ReactNode} from 'react';

export default function BlogPostStructuredData(): ReactNode {
  return <JsonLd data={useBlogPostStructuredData()} />;
}
