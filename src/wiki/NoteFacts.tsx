import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {durationOf} from '../notes/lists';
import type {NoteMeta} from '../notes/schema';
import {Day} from './Day';
import styles from './NoteFacts.module.css';

type FactRow = {readonly label: string; readonly value: ReactNode};

/** What a note of its kind has to say in figures and names, as a card; nothing for kinds without such facts. */
export function NoteFacts({meta}: {readonly meta: NoteMeta}): ReactNode {
  const rows = factsOf(meta).filter(({value}) => value !== undefined);
  if (rows.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {rows.map(({label, value}) => (
        <div key={label} className={styles.row}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(meta: NoteMeta): FactRow[] {
  switch (meta.kind) {
    case 'podcast':
      return [
        {label: 'Show', value: meta.show},
        {label: 'Episode', value: meta.url ? <Link to={meta.url}>{meta.episode}</Link> : meta.episode},
        {label: 'Date', value: meta.date === undefined ? 'not known' : <Day date={meta.date} />},
        {label: 'Hosts', value: meta.hosts.join(', ')},
        {label: 'Guests', value: listText(meta.guests)},
        {label: 'Length', value: meta.length === undefined ? undefined : durationOf(meta.length)},
      ];
    case 'course':
      return [
        {label: 'Provider', value: meta.url ? <Link to={meta.url}>{meta.provider}</Link> : meta.provider},
        {label: 'Taught by', value: meta.author},
        {label: 'Progress', value: meta.progress},
        {label: 'Prerequisites', value: lines(meta.prerequisites)},
      ];
    case 'guide':
      return [
        {label: 'Time', value: `about ${durationOf(meta.time)}`},
        {label: 'You need', value: lines(meta.prerequisites)},
        {label: 'Tools', value: listText(meta.tools)},
      ];
    case 'journal':
      return [{label: 'Source', value: meta.sources.map(({author, title}) => author ?? title).join(', ')}];
    default:
      return [];
  }
}

/** Each text on a line of its own. */
function lines(texts: readonly string[] | undefined): ReactNode {
  if (texts === undefined || texts.length === 0) return undefined;
  return (
    <ul className={styles.lines}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function listText(texts: readonly string[] | undefined): string | undefined {
  return texts === undefined || texts.length === 0 ? undefined : texts.join(', ');
}
