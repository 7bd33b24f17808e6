import DocTagDocListPage from '@theme-original/DocTagDocListPage';
import type {Props} from '@theme/DocTagDocListPage';
import {NotSearched} from '@site/src/wiki/MetaTags';
import type {ReactNode} from 'react';

export default function DocTagDocListPageNotSearched(props: Props): ReactNode {
  return (
    <>
      <NotSearched />
      <DocTagDocListPage {...props} />
    </>
  );
}
