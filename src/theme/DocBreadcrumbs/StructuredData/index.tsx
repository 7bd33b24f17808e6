import {useBreadcrumbsStructuredData} from '@docusaurus/plugin-content-docs/client';
import type {Props} from '@theme/DocBreadcrumbs/StructuredData';
import {JsonLd} from '@site/src/wiki/JsonLd';
import type {ReactNode} from 'react';

export default function DocBreadcrumbsStructuredData({breadcrumbs}: Props): ReactNode {
  return <JsonLd data={useBreadcrumbsStructuredData({breadcrumbs})} />;
}
