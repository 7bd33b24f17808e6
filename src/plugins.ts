import type {Options as BlogOptions} from '@docusaurus/plugin-content-blog';
import type {Options as DocsOptions} from '@docusaurus/plugin-content-docs';
import type {Config, PluginConfig} from '@docusaurus/types';
import {remarkComponents} from './components/plugin';
import {remarkDiagrams} from './components/diagrams';
import {editHref} from './edit/host';
import docsPlugin from './notes/docs';
import {readFrontMatter} from './notes/docusaurus';
import historyPlugin from './notes/history/plugin';
import journalPlugin from './notes/journal';
import {openNotes, type KeptReading} from './notes/open';
import notesPlugin from './notes/plugin';
import {rehypeFormerIds} from './notes/redirects/anchors';
import redirectsPlugin from './notes/redirects/plugin';
import {remarkNotes} from './notes/remark';
import {vcsPreset} from './notes/vcs';
import {remarkWikilink} from './notes/wikilink/tree';
import buildPlugin from './publish/build/plugin';
import {feedText} from './publish/feed';
import type {Identity} from './publish/identity';
import {openStore} from './publish/kept/store';
import lightPlugin from './publish/light/plugin';
import mermaidPlugin from './publish/mermaid/plugin';
import writingPlugin from './publish/writing/plugin';
import {turnOf} from './publish/writing/turn';
import {tellingWords} from './search/analyse/telling';
import searchPlugin from './search/plugin';
import graphPlugin from './wiki/graph/plugin';
import {rehypeHighlight} from './wiki/highlight';
import headPlugin from './wiki/head/plugin';
import previewPlugin from './wiki/preview/plugin';

/** What the wiki's plugins are told by the configuration: folders, `notesDir` from the site's root, and options. */
export type Site = {
  readonly siteDir: string;
  readonly notesDir: string;
  readonly identity: Identity;
  readonly docs: DocsOptions;
  readonly journal: BlogOptions;
};

/** What the wiki adds to a configuration of Docusaurus. */
export type Wiki = {
  readonly plugins: NonNullable<Config['plugins']>;
  readonly parseFrontMatter: ReturnType<typeof readFrontMatter>;
  readonly vcs: ReturnType<typeof vcsPreset>;
};

/** A plugin with its options. The cast is the border: Docusaurus gives every plugin whatever options there are. */
const given = (plugin: object, options: object) => [plugin, options] as PluginConfig;

/**
 * The plugins of the wiki, which share one index of all notes.
 *
 * `wikiOf({siteDir: __dirname, notesDir: 'docs', identity, docs, journal}).plugins` → `[[docsPlugin, {…}], …, buildPlugin]`
 */
export function wikiOf({siteDir, notesDir, ...site}: Site): Wiki {
  const kept: KeptReading = {notes: openStore(siteDir, 'notes'), words: openStore(siteDir, 'words')};
  const today = () => new Date().toLocaleDateString('sv-SE');
  const opened = openNotes({siteDir, notesDir, wordsOf: tellingWords, kept}, today);
  const notes = () => opened;
  /** Lets the page of a saved note go first. */
  const turn = turnOf();
  const shared = {
    beforeDefaultRemarkPlugins: [remarkWikilink, remarkComponents, remarkNotes(opened), remarkDiagrams],
    rehypePlugins: [rehypeHighlight, rehypeFormerIds],
    notes,
    turn,
  };
  return {
    // Given as functions: by path each would be loaded with all that it imports, over and over.
    plugins: [
      given(docsPlugin, {...docsOf(site), ...shared}),
      given(journalPlugin, {...journalOf(site), ...shared}),
      given(notesPlugin, {notes}),
      given(previewPlugin, {notes}),
      given(historyPlugin, {notes}),
      given(redirectsPlugin, {notes}),
      given(graphPlugin, {notes}),
      given(searchPlugin, {turn}),
      given(writingPlugin, {turn}),
      headPlugin,
      lightPlugin,
      mermaidPlugin,
      buildPlugin,
    ],
    parseFrontMatter: readFrontMatter(opened),
    vcs: vcsPreset(siteDir),
  };
}

function docsOf({docs, identity}: Pick<Site, 'docs' | 'identity'>): DocsOptions {
  return {
    ...docs,
    editUrl: ({docPath, versionDocsDirPath}) => editHref({...identity, sourcePath: `${versionDocsDirPath}/${docPath}`}),
  };
}

function journalOf({journal, identity}: Pick<Site, 'journal' | 'identity'>): BlogOptions {
  return {
    ...journal,
    feedOptions: {
      ...journal.feedOptions,
      createFeedItems: async ({defaultCreateFeedItems, ...from}) => {
        const items = await defaultCreateFeedItems(from);
        return items.map((item) => ({...item, ...(item.content !== undefined && {content: feedText(item.content)})}));
      },
    },
    editUrl: ({blogPath, blogDirPath}) => editHref({...identity, sourcePath: `${blogDirPath}/${blogPath}`}),
  };
}
