import DocVersionRoot from '@theme-original/DocVersionRoot';
import type {Props} from '@theme/DocVersionRoot';
import {useSidebars} from '@site/src/publish/light/client/useSidebars';
import type {ReactNode} from 'react';

/** Around all notes: their sidebars with what has arrived of them. */
export default function DocVersionRootOfParts({version, ...props}: Props): ReactNode {
  return <DocVersionRoot {...props} version={useSidebars(version)} />;
}
