import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {ReactNode} from 'react';
import {hostLinks} from '../edit/host';
import {historyPlace, placeOf} from '../notes/history/places';
import styles from './NoteLinks.module.css';

type Props = {
  /** Address of the note's source in the host's editor. */
  readonly editUrl: string;
  /** Address of the note's page, when the site has a history of it. */
  readonly permalink?: string;
};

/**
 * Ways to change the note: edit it, see its history, report a problem with it. All lead to the repository's host, but for
 * the history, which this site shows to readers with a script.
 */
export function NoteLinks({editUrl, permalink}: Props): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {pathname} = useLocation();
  const isBrowser = useIsBrowser();
  const home = useBaseUrl('/');
  const {history, report} = hostLinks({editUrl, page: siteConfig.url + pathname});
  return (
    <ul className={styles.links} aria-label="Change this note">
      <li>
        <a href={editUrl} className="theme-edit-this-page">
          Edit this note
        </a>
      </li>
      <li>
        {isBrowser && permalink !== undefined ? (
          <Link to={historyPlace(placeOf(permalink, home))}>History</Link>
        ) : (
          <a href={history}>History</a>
        )}
      </li>
      <li>
        <a href={report}>Report a problem</a>
      </li>
    </ul>
  );
}
