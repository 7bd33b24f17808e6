import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import {hostLinks} from '../edit/host';
import styles from './NoteLinks.module.css';

type Props = {
  readonly className?: string;
  /** Address of the note's source in the host's editor. */
  readonly editUrl: string;
};

/** Ways to change the note: edit it, see its history, report a problem with it. All lead to the repository's host. */
export function NoteLinks({className, editUrl}: Props): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {pathname} = useLocation();
  const {history, report} = hostLinks({editUrl, page: siteConfig.url + pathname});
  return (
    <ul className={clsx(styles.links, className)} aria-label="Change this note">
      <li>
        <a href={editUrl} className="theme-edit-this-page">
          Edit this note
        </a>
      </li>
      <li>
        <a href={history}>History</a>
      </li>
      <li>
        <a href={report}>Report a problem</a>
      </li>
    </ul>
  );
}
