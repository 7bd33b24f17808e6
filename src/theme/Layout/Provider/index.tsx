import LayoutProvider from '@theme-original/Layout/Provider';
import type {Props} from '@theme/Layout/Provider';
import {Arrival} from '@site/src/search/arrival/Arrival';
import type {ReactNode} from 'react';

/** Around what is on show: on a page that a search led to, the words are marked. */
export default function SiteLayoutProvider({children}: Props): ReactNode {
  return (
    <LayoutProvider>
      {children}
      <Arrival />
    </LayoutProvider>
  );
}
