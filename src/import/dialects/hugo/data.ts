import {dayIn} from '../../page/facts';
import {isRecord} from '../../read/frontmatter';
import type {DataScene, Remark} from '../../types';
import {lowered} from './site/settings';
import {dayOf} from './site/posts';
import {isHugoPage} from './survey';

type Data = Readonly<Record<string, unknown>>;

/** Keys whose meaning is kept in another way: in addresses, in the order, in pictures, or in the history. */
const KEPT = (
  'slug url aliases weight linktitle cascade build _build headless expirydate unpublishdate publishdate pubdate published ' +
  'lastmod modified cover resources translationkey images featured_image featuredimage featureimage image thumbnail'
).split(' ');

/**
 * Front matter of Hugo in the keys that all dialects share: what the page's sections hand down counts too, all taxonomies
 * are tags, and what Hugo would not show is not published.
 */
export function dataOfPage(data: Data, {page, today, remark}: DataScene): Data {
  if (!isHugoPage(page)) return data;
  const {own, site} = page;
  const written = lowered(data);
  const all: Record<string, unknown> = {...own.data, ...(isRecord(written) ? written : {})};
  const tags = [...site.taxonomies, 'keywords'].flatMap((key) => tagsIn(all[key]));
  const day = dayOf(own);
  const hidden = whyHidden(page.post === undefined ? all : {...all, date: undefined}, today);
  if (hidden !== undefined) remark(hidden);
  const list = isRecord(all.build) ? all.build.list : isRecord(all._build) ? all._build.list : undefined;
  const rest = Object.entries(all).filter(([key]) => !KEPT.includes(key) && !site.taxonomies.includes(key));
  return {
    ...Object.fromEntries(rest),
    tags,
    keywords: [],
    ...(day !== undefined && {date: day}),
    ...authorsIn(all),
    ...(isTrue(all.draft) && {draft: true}),
    ...(hidden !== undefined && {publish: false}),
    ...(list === 'never' && {unlisted: true}),
  };
}

/** `a, b` or a list of any values. */
function tagsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',').map((tag) => tag.trim());
  return [value].flat(2).flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []));
}

/** Authors stand at the top, or among a page's own values. */
function authorsIn({author, authors, params}: Data): Data {
  const inner = isRecord(params) ? (params.author ?? params.authors) : undefined;
  return author === undefined && authors === undefined && inner !== undefined ? {author: inner} : {};
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

/** Why Hugo shows nobody the page, if it does not; a draft says so itself. */
function whyHidden(data: Data, today: string): Remark | undefined {
  const build = isRecord(data.build) ? data.build : isRecord(data._build) ? data._build : {};
  // A post with a day to come is hidden by the wiki itself until then.
  const [expiry, publish] = [dayIn(data.expirydate ?? data.unpublishdate), dayIn(data.publishdate ?? data.date)];
  const never = build.render === 'never' || build.render === false || isTrue(data.headless);
  const what = never
    ? 'A page that Hugo does not make'
    : expiry !== undefined && expiry <= today
      ? `A page that Hugo shows no more since ${expiry}`
      : publish !== undefined && publish > today
        ? `A page that Hugo shows from ${publish} on`
        : undefined;
  if (what === undefined) return undefined;
  return {rule: 'not-shown', outcome: 'changed', what, became: 'A note that is not published (publish: false)'};
}
