import type {BlogContent} from '@docusaurus/plugin-content-blog';
import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {AllContent} from '@docusaurus/types';
import {isKind} from './kinds';
import {SCHEMAS, type NoteMeta} from './schema';

/** The parts of a doc or a post, as Docusaurus has loaded it, that the wiki reads. */
export type LoadedNote = {
  readonly title: string;
  readonly permalink: string;
  /** The note's file, as `@site/docs/a.mdx`. */
  readonly source: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly unlisted?: boolean;
  readonly draft?: boolean;
  /** Milliseconds since 1970, from git. */
  readonly lastUpdatedAt?: number | null;
  readonly lastUpdatedBy?: string | null;
  /** Address of its source in the host's editor. */
  readonly editUrl?: string | null;
};

/** Whether a note may be named in lists, feeds and on other pages. */
export function isListed({unlisted, draft}: Pick<LoadedNote, 'unlisted' | 'draft'>): boolean {
  return unlisted !== true && draft !== true;
}

/** The note's checked front matter; nothing while it has problems. */
export function metaOf({frontMatter}: Pick<LoadedNote, 'frontMatter'>): NoteMeta | undefined {
  const {kind} = frontMatter;
  return isKind(kind) ? SCHEMAS[kind].safeParse(frontMatter).data : undefined;
}

/** Every doc and post that Docusaurus has loaded. The casts are the border: plugins' contents are untyped there. */
export function loadedNotes(allContent: AllContent): LoadedNote[] {
  const docs =
    (allContent['docusaurus-plugin-content-docs']?.default as LoadedContent | undefined)?.loadedVersions ?? [];
  const posts = (allContent['docusaurus-plugin-content-blog']?.default as BlogContent | undefined)?.blogPosts ?? [];
  return [...docs.flatMap((version) => version.docs), ...posts.map(({metadata}) => metadata)];
}
