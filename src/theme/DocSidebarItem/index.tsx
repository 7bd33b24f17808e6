import DocSidebarItem from '@theme-original/DocSidebarItem';
import type {Props} from '@theme/DocSidebarItem';
import {ArrivingItems} from '@site/src/publish/light/client/ArrivingItems';
import type {ReactNode} from 'react';

/** An item of the sidebar, or what stands for items that are not there yet. */
export default function DocSidebarItemOrPart(props: Props): ReactNode {
  const {item} = props;
  if ('part' in item && item.type === 'link') return <ArrivingItems href={item.href} />;
  return <DocSidebarItem {...props} />;
}
