import {useEffect, useState, type ReactNode} from 'react';
import {bringParts} from './pages';

/** Stands in an opened category for the items of a part of the sidebar, which it brings; they then take its place. */
export function ArrivingItems({href}: {readonly href: string}): ReactNode {
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    bringParts(href).catch(() => setHasFailed(true));
  }, [href]);
  return (
    <li className="menu__list-item">
      {hasFailed ? (
        <a className="menu__link" href={href}>
          This list could not be loaded. Go to its first page.
        </a>
      ) : (
        <span className="menu__link" aria-busy="true">
          …
        </span>
      )}
    </li>
  );
}
