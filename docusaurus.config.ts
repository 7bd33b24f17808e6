import {createRequire} from 'node:module';
import type {Options as BlogOptions} from '@docusaurus/plugin-content-blog';
import type {Options as DocsOptions} from '@docusaurus/plugin-content-docs';
import type {Options as PresetOptions, ThemeConfig} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import {repository} from './package.json';
import {identityOf} from './src/publish/identity';

// Docusaurus transpiles what the configuration imports in its own way, which takes ten seconds when nothing of it is kept.
const load = createRequire(__filename);
load('./src/publish/build/typescript.cjs');
const {wikiOf}: typeof import('./src/plugins') = load('./src/plugins');

const identity = identityOf(repository, process.env);
/** The folder of notes; tests build other notes with this very configuration. */
const notesDir = process.env.FIELDNOTES_DOCS ?? 'docs';
/** While writing, a broken link is a warning; in a build it is an error. */
const severity = process.env.NODE_ENV === 'production' ? 'throw' : 'warn';

const docs: DocsOptions = {
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
};

const journal: BlogOptions = {
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
  },
};

const wiki = wikiOf({siteDir: __dirname, notesDir, identity, docs, journal});

const config: Config = {
  title: 'Fieldnotes',
  tagline: 'A personal wiki on putting machine learning into production',
  favicon: 'img/logo.svg',
  url: identity.url,
  baseUrl: identity.baseUrl,
  trailingSlash: true,
  i18n: {defaultLocale: 'en-GB', locales: ['en-GB']},
  customFields: {repositoryUrl: identity.repositoryUrl, branch: identity.branch},
  future: {v4: true, faster: true, experimental_vcs: wiki.vcs},
  onBrokenLinks: severity,
  onBrokenAnchors: severity,
  onDuplicateRoutes: severity,
  markdown: {
    format: 'detect',
    mermaid: true,
    parseFrontMatter: wiki.parseFrontMatter,
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
  plugins: wiki.plugins,
  themeConfig: {
    image: 'img/social.png',
    metadata: [{name: 'color-scheme', content: 'light dark'}],
    colorMode: {respectPrefersColorScheme: true},
    // Named though there is nothing to say: otherwise its place among these, and so the main script's name, is a matter of
    // which of the themes is loaded first.
    mermaid: {},
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
