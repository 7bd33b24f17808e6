import {Redirect, useLocation} from '@docusaurus/router';
import type {ReactNode} from 'react';

type Props = {
  readonly to: string;
  /** Where ids of the old page lead, when not to the same id of the new one. */
  readonly anchors: Readonly<Record<string, string>>;
};

/** An old address while notes are written; the built site has a page of its own there. */
export default function MovedPage({to, anchors}: Props): ReactNode {
  const {hash, search} = useLocation();
  const part = anchors[decodeURIComponent(hash.slice(1))];
  return <Redirect to={part ?? (to.includes('#') ? to : to + search + hash)} />;
}
