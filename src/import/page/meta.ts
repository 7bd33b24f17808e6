import {stringify} from 'yaml';
import type {OpenPage} from '../links/scene';
import {aliasesOf} from '../links/wikilink';
import {descriptionOf, cut} from './description';

/** The tag of notes that have none of their own. */
export const UNTAGGED = 'imported';
/** Tags that a note may carry. */
const MOST_TAGS = 6;
const LONGEST_TITLE = 120;
const LONGEST_LABEL = 80;

/** What is known of a note beside what its page says. */
export type MetaScene = {
  /** What the source is called. */
  readonly from: string;
  /** Keys of the wiki's list of tags, in the order of the page's. */
  readonly tags: readonly string[];
  readonly redirects: readonly string[];
  /** Day on which a note counts as made that does not say it, `2026-03-21`. */
  readonly day: string;
};

/**
 * A note's front matter as text, valid for the schema: what the source says, and the plainest value for what it does not.
 */
export function frontMatterOf(page: OpenPage, {from, tags, redirects, day}: MetaScene): string {
  const {facts, planned, tree} = page;
  const title = cut(page.title, LONGEST_TITLE);
  const label = planned.label ?? facts.label;
  const position = planned.position ?? facts.position;
  const aliases = aliasesOf(title, facts.aliases, planned.names);
  const own = tags.length === 0 ? [UNTAGGED] : tags;
  const isPost = planned.post !== undefined;
  const values = {
    title,
    description: descriptionOf(facts.description, tree, {title, from}),
    kind: isPost ? 'journal' : 'concept',
    tags: own.slice(0, MOST_TAGS),
    status: 'seedling',
    ...(isPost ? {date: day} : {created: day}),
    ...((isPost || facts.authors.length > 0) && {sources: [originOf(page, title, day)]}),
    ...(aliases.length > 0 && {aliases}),
    ...(own.length > MOST_TAGS && {keywords: own.slice(MOST_TAGS)}),
    ...(redirects.length > 0 && {redirects}),
    ...(!isPost && label !== undefined && label !== title && {sidebar_label: cut(label, LONGEST_LABEL)}),
    ...(!isPost && position !== undefined && {sidebar_position: position}),
    ...(facts.draft && {draft: true}),
    ...(!facts.publish && {publish: false}),
    ...(facts.unlisted && {unlisted: true}),
  };
  return `---\n${stringify(values, {lineWidth: 0, singleQuote: true})}---\n`;
}

/** Where a page comes from, and who wrote it. */
function originOf(
  {facts, planned}: Pick<OpenPage, 'facts' | 'planned'>,
  title: string,
  day: string,
): Readonly<Record<string, string>> {
  const isWeb = planned.url !== undefined && URL.canParse(planned.url) && /^https?:/.test(planned.url);
  return {
    title,
    ...(facts.authors.length > 0 && {author: facts.authors.join(', ')}),
    ...(isWeb && planned.url !== undefined && {url: planned.url}),
    ...(planned.post !== undefined && {date: day}),
  };
}
