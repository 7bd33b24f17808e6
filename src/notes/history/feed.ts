import {Feed} from 'feed';
import {compareText} from '../problems';
import type {HistoryPack, PackedVersion} from './pack';
import {FEEDS} from './places';

/** What a feed says of the site. Addresses are absolute; the folder's ends with a slash. */
export type FeedPlace = {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Address of the page of changes, in whose folder the feeds are. */
  readonly changesUrl: string;
  /** Origin of the site, without a slash at its end. */
  readonly origin: string;
};

/** Changes in a feed. */
const LONGEST = 50;

/** Part of a pack that feeds are made from. */
export type FeedNote = Pick<HistoryPack, 'title' | 'permalink'> & {readonly versions: readonly FeedVersion[]};
type FeedVersion = Omit<PackedVersion, 'blocks'>;

/**
 * The last changes of all notes as Atom (RFC 4287) and JSON Feed, the latest first. The feed is as old as its latest change,
 * so that the same history gives the same bytes.
 */
export function feedsOf(notes: readonly FeedNote[], place: FeedPlace): {readonly atom: string; readonly json: string} {
  const {title, description, language, changesUrl, origin} = place;
  const changes = notes
    .flatMap((note) => note.versions.filter(isChange).map((version) => ({note, version})))
    .sort((a, b) => b.version.time - a.version.time || compareText(a.note.permalink, b.note.permalink))
    .slice(0, LONGEST);
  const feed = new Feed({
    title: `${title}: changes`,
    description,
    language,
    id: changesUrl,
    link: changesUrl,
    updated: new Date(changes[0]?.version.time ?? 0),
    copyright: '',
    generator: title,
    feedLinks: {atom: changesUrl + FEEDS.atom, json: changesUrl + FEEDS.json},
  });
  for (const {note, version} of changes) {
    const link = origin + note.permalink;
    feed.addItem({
      title: `${note.title}: ${saying(version)}`,
      id: `${link}#changed-${version.id}`,
      link,
      date: new Date(version.time),
      description: saying(version),
      author: version.authors.map((name) => ({name})),
    });
  }
  return {atom: feed.atom1(), json: `${feed.json1()}\n`};
}

/** Merges repeat what was in their branches; where a clone begins, nothing was changed. */
function isChange({form}: FeedVersion): boolean {
  return form === 'written' || form === 'changed';
}

/** What a change is called where its author's words may not be shown. */
function saying({subject, form}: FeedVersion): string {
  return subject ?? (form === 'written' ? 'Written' : 'Changed');
}
