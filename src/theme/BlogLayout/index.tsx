import BlogLayout from '@theme-original/BlogLayout';
import type {Props} from '@theme/BlogLayout';
import type {ReactNode} from 'react';
import styles from './index.module.css';

/** The journal's pages, with the headings of a note in a landmark of their own, since they stand beside the text. */
export default function JournalLayout({toc, ...props}: Props): ReactNode {
  const headings = toc ? (
    <nav className={styles.headings} aria-label="On this page">
      {toc}
    </nav>
  ) : undefined;
  return <BlogLayout {...props} toc={headings} />;
}
