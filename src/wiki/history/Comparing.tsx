import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {useEffect, useMemo, useRef, type ReactNode} from 'react';
import {hostLinks} from '../../edit/host';
import type {Block} from '../../notes/history/block';
import {compare} from '../../notes/history/compare';
import type {HistoryPack, PackedVersion} from '../../notes/history/pack';
import type {AskedHistory} from '../../notes/history/asked';
import {historyPlace} from '../../notes/history/places';
import {count} from '../../notes/problems';
import {listed} from '../names';
import {Choice} from './Choice';
import {neighboursOf, pairOf, type Pair} from './chosen';
import {Comparison} from './Comparison';
import styles from './HistoryPage.module.css';
import {dayOfVersion, extentOf, subjectOf} from './said';
import {VersionList} from './VersionList';

type Props = {readonly pack: HistoryPack; readonly asked: AskedHistory};

/** The versions of a note and the comparison of two; which two stands in the address. */
export function Comparing({pack, asked}: Props): ReactNode {
  const {versions, title, permalink} = pack;
  const pair = pairOf(versions, asked);
  const history = useHistory();
  const home = useBaseUrl('/');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({preventScroll: true}), []);
  const placeOfPair = ({from, to}: Pair) =>
    historyPlace(asked.note, {from: versions[from]?.id ?? '', to: versions[to]?.id ?? ''});
  const show = (next: Pair) => history.replace(home + placeOfPair(next).slice(1));
  return (
    <>
      <Head>
        <title>{`History of ${title}`}</title>
      </Head>
      <header className={styles.header}>
        <h1 ref={heading} tabIndex={-1}>
          History of {title}
        </h1>
        <p className={styles.lede}>
          {count(versions.length, 'version')} <Elsewhere pack={pack} />
        </p>
        <p className={styles.back}>
          <Link to={permalink}>Back to the note</Link>
        </p>
      </header>
      {pair === undefined ? (
        <p>There is nothing to compare yet: a second version comes with the next change.</p>
      ) : (
        <div className={styles.columns}>
          <div className={styles.comparing}>
            <Choice versions={versions} pair={pair} neighbours={neighboursOf(pair, versions.length)} onChoose={show} />
            <Compared pack={pack} pair={pair} />
          </div>
          <VersionList versions={versions} pair={pair} placeOf={placeOfPair} />
        </div>
      )}
    </>
  );
}

function Elsewhere({pack: {earlier, editUrl, permalink}}: {readonly pack: HistoryPack}): ReactNode {
  if (earlier === 0) return null;
  const rest = count(earlier, 'earlier one');
  if (editUrl === undefined) return `and ${rest} that are not shown.`;
  return (
    <>
      and <a href={hostLinks({editUrl, page: permalink}).history}>{rest} in the repository</a>.
    </>
  );
}

function Compared({pack, pair}: {readonly pack: HistoryPack; readonly pair: Pair}): ReactNode {
  const [before, after] = [pack.versions[pair.from], pack.versions[pair.to]];
  const rows = useMemo(() => compare(textOf(pack, before), textOf(pack, after)), [pack, before, after]);
  if (before === undefined || after === undefined) return null;
  const by = after.authors.length === 0 ? '' : ` by ${listed(after.authors)}`;
  return (
    <section aria-labelledby="compared">
      <h2 id="compared" className={styles.subject}>
        {subjectOf(after)}
      </h2>
      <p className={styles.extent} role="status">
        <time dateTime={new Date(after.time).toISOString()}>{dayOfVersion(after)}</time>
        {by}. {extentOf(rows)}
      </p>
      <Comparison rows={rows} />
    </section>
  );
}

function textOf({blocks}: HistoryPack, version: PackedVersion | undefined): Block[] {
  return (version?.blocks ?? []).flatMap((place) => blocks[place] ?? []);
}
