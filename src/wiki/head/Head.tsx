import StockHead from '@stock/Head';
import {useSyncExternalStore, type ComponentProps, type ReactNode} from 'react';

const NEVER = () => () => undefined;

/**
 * A part of the head, which waits until React has taken the whole page over. The library of the head replaces all its tags
 * by those of the parts that it knows so far: while a page was taken over piece by piece, a slow phone lost its viewport,
 * the icon and the page's classes for some frames, and asked for an icon at the root of the host. What the server put into
 * the head says the same until then.
 */
export default function Head(props: ComponentProps<typeof StockHead>): ReactNode {
  const isTakenOver = useSyncExternalStore(
    NEVER,
    () => true,
    () => false,
  );
  return isTakenOver ? <StockHead {...props} /> : null;
}
