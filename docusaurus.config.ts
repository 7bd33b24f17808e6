import type {Options as BlogOptions} from '@docusaurus/plugin-content-blog';
import type {Options as DocsOptions} from '@docusaurus/plugin-content-docs';
import type {Options as PresetOptions, ThemeConfig} from '@docusaurus/preset-classic';
import type {Config, PluginConfig} from '@docusaurus/types';
import {repository} from './package.json';
import {remarkComponents} from './src/components/plugin';
import {remarkDiagrams} from './src/components/diagrams';
import {editHref} from './src/edit/host';
import docsPlugin from './src/notes/docs';
import {readFrontMatter} from './src/notes/docusaurus';
import historyPlugin from './src/notes/history/plugin';
import journalPlugin from './src/notes/journal';
import {openNotes} from './src/notes/open';
import notesPlugin from './src/notes/plugin';
import {rehypeFormerIds} from './src/notes/redirects/anchors';
import redirectsPlugin from './src/notes/redirects/plugin';
import {remarkNotes} from './src/notes/remark';
import {vcsPreset} from './src/notes/vcs';
import {remarkWikilink} from './src/notes/wikilink/tree';
import {feedText} from './src/publish/feed';
import {identityOf} from './src/publish/identity';
import buildPlugin from './src/publish/build/plugin';
import lightPlugin from './src/publish/light/plugin';
import writingPlugin from './src/publish/writing/plugin';
import {turnOf} from './src/publish/writing/turn';
import {tellingWords} from './src/search/analyse/telling';
import searchPlugin from './src/search/plugin';
import graphPlugin from './src/wiki/graph/plugin';
import {rehypeHighlight} from './src/wiki/highlight';
import headPlugin from './src/wiki/head/plugin';
import previewPlugin from './src/wiki/preview/plugin';

const identity = identityOf(repository, process.env);
/** The folder of notes; tests build other notes with this very configuration. */
const notesDir = process.env.FIELDNOTES_DOCS ?? 'docs';
/** The one index of all notes, which everything below is given. */
const opened = openNotes({siteDir: __dirname, notesDir, wordsOf: tellingWords}, () =>
  new Date().toLocaleDateString('sv-SE'),
);
const notes = () => opened;
/** Lets the page of a saved note go first. */
const turn = turnOf();
/** While writing, a broken link is a warning; in a build it is an error. */
const severity = process.env.NODE_ENV === 'production' ? 'throw' : 'warn';

/** A plugin with its options. The cast is the border: Docusaurus gives every plugin whatever options there are. */
const given = (plugin: object, options: object) => [plugin, options] as PluginConfig;

const markdownPlugins = {
  beforeDefaultRemarkPlugins: [remarkWikilink, remarkComponents, remarkNotes(opened), remarkDiagrams],
  rehypePlugins: [rehypeHighlight, rehypeFormerIds],
};
const editUrl = ({sourcePath}: {sourcePath: string}) => editHref({...identity, sourcePath});

const docs: DocsOptions = {
  ...markdownPlugins,
  path: notesDir,
  routeBasePath: '/',
  sidebarPath: './sidebars.ts',
  exclude: ['journal/**', '**/_*.{js,jsx,ts,tsx,md,mdx}', '**/_*/**'],
  tags: 'tags.yml',
  // A note's address is the name of its file, also when that begins with a number.
  numberPrefixParser: false,
  onInlineTags: severity,
  showLastUpdateAuthor: true,
  showLastUpdateTime: true,
  editUrl: ({docPath, versionDocsDirPath}) => editUrl({sourcePath: `${versionDocsDirPath}/${docPath}`}),
};

const journal: BlogOptions = {
  ...markdownPlugins,
  path: `${notesDir}/journal`,
  routeBasePath: 'journal',
  archiveBasePath: null,
  blogTitle: 'Journal',
  blogDescription: 'What happened, by date.',
  blogSidebarTitle: 'By date',
  blogSidebarCount: 'ALL',
  tags: '../tags.yml',
  onInlineTags: severity,
  onUntruncatedBlogPosts: 'ignore',
  showLastUpdateAuthor: true,
  showLastUpdateTime: true,
  feedOptions: {
    type: 'all',
    title: 'Fieldnotes journal',
    description: 'What happened, by date.',
    copyright: '',
    createFeedItems: async ({defaultCreateFeedItems, ...from}) => {
      const items = await defaultCreateFeedItems(from);
      return items.map((item) => ({...item, ...(item.content !== undefined && {content: feedText(item.content)})}));
    },
  },
  editUrl: ({blogPath, blogDirPath}) => editUrl({sourcePath: `${blogDirPath}/${blogPath}`}),
};

const config: Config = {
  title: 'Fieldnotes',
  tagline: 'A personal wiki on putting machine learning into production',
  favicon: 'img/logo.svg',
  url: identity.url,
  baseUrl: identity.baseUrl,
  trailingSlash: true,
  i18n: {defaultLocale: 'en-GB', locales: ['en-GB']},
  customFields: {repositoryUrl: identity.repositoryUrl, branch: identity.branch},
  future: {v4: true, faster: true, experimental_vcs: vcsPreset(__dirname)},
  onBrokenLinks: severity,
  onBrokenAnchors: severity,
  onDuplicateRoutes: severity,
  markdown: {
    format: 'detect',
    mermaid: true,
    parseFrontMatter: readFrontMatter(opened),
    hooks: {onBrokenMarkdownLinks: severity, onBrokenMarkdownImages: severity},
  },
  clientModules: ['./src/wiki/prefetch.ts', './src/wiki/preview/listen.ts'],
  themes: ['@docusaurus/theme-mermaid'],
  presets: [
    [
      'classic',
      {
        docs: false,
        blog: false,
        theme: {customCss: './src/css/custom.css'},
        sitemap: {lastmod: 'date', ignorePatterns: ['**/tags/**', '**/report/**', '**/journal/page/**']},
      } satisfies PresetOptions,
    ],
  ],
  // Given as functions: by path each would be loaded with all that it imports, over and over.
  plugins: [
    given(docsPlugin, {...docs, notes, turn}),
    given(journalPlugin, {...journal, notes, turn}),
    given(notesPlugin, {notes}),
    given(previewPlugin, {notes}),
    given(historyPlugin, {notes}),
    given(redirectsPlugin, {notes}),
    given(graphPlugin, {notes}),
    given(searchPlugin, {turn}),
    given(writingPlugin, {turn}),
    headPlugin,
    lightPlugin,
    buildPlugin,
  ],
  themeConfig: {
    image: 'img/social.png',
    metadata: [{name: 'color-scheme', content: 'light dark'}],
    colorMode: {respectPrefersColorScheme: true},
    docs: {sidebar: {hideable: true, autoCollapseCategories: false}},
    tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 3},
    navbar: {
      title: 'Fieldnotes',
      logo: {alt: '', src: 'img/logo.svg', width: 32, height: 32},
      items: [
        {type: 'docSidebar', sidebarId: 'notes', label: 'Notes', position: 'left'},
        {to: '/guides/', label: 'Guides', position: 'left'},
        {to: '/glossary/', label: 'Glossary', position: 'left'},
        {to: '/journal/', label: 'Journal', position: 'left'},
        {to: '/changes/', label: 'Changes', position: 'left'},
        {href: identity.repositoryUrl, label: 'Source', position: 'right'},
      ],
    },
    footer: {
      links: [
        {label: 'Start here', to: '/start/'},
        {label: 'Tags', to: '/tags/'},
        {label: 'Recently changed', to: '/changes/'},
        {label: 'Graph', to: '/graph/'},
        {label: 'Journal by RSS', href: 'pathname:///journal/rss.xml'},
        {label: 'Changes by Atom', href: 'pathname:///changes/atom.xml'},
        {label: 'Source', href: identity.repositoryUrl},
      ],
    },
  } satisfies ThemeConfig,
};

export default config;
