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
  const values = {
    title,
    description: descriptionOf(facts.description, tree, {title, from}),
    kind: 'concept',
    tags: own.slice(0, MOST_TAGS),
    status: 'seedling',
    created: day,
    ...(aliases.length > 0 && {aliases}),
    ...(own.length > MOST_TAGS && {keywords: own.slice(MOST_TAGS)}),
    ...(redirects.length > 0 && {redirects}),
    ...(label !== undefined && label !== title && {sidebar_label: cut(label, LONGEST_LABEL)}),
    ...(position !== undefined && {sidebar_position: position}),
    ...(facts.draft && {draft: true}),
    ...(!facts.publish && {publish: false}),
    ...(facts.unlisted && {unlisted: true}),
  };
  return `---\n${stringify(values, {lineWidth: 0, singleQuote: true})}---\n`;
}
