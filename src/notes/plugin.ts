import type {LoadContext, Plugin} from '@docusaurus/types';
import {checkFolder} from './files';
import {loadedNotes} from './loaded';
import {changesOf, kindCounts, topicsOf} from './overview';
import {formatProblems} from './problems';
import {NO_HISTORY, hasHistory} from './vcs';

/** Notes among the recent changes on the home page. */
const RECENT = 8;

type Options = {readonly notesDir: string};

/**
 * Checks all notes before anything is made from them, and adds the pages that are made from all notes: the home page.
 * In a build, problems stop it; while writing they are printed after each save.
 *
 * Throws, in a build, with all problems as its message.
 */
export default async function notesPlugin(context: LoadContext, {notesDir}: Options): Promise<Plugin> {
  const {siteDir, baseUrl} = context;
  const building = process.env.NODE_ENV === 'production';
  const check = async () => formatProblems((await checkFolder({siteDir, notesDir})).problems);
  let printed = '';
  if (!hasHistory(siteDir)) console.warn(NO_HISTORY);
  if (building) {
    const report = await check();
    if (report !== '') throw new Error(`These notes need mending:\n\n${report}`);
  }

  return {
    name: 'notes',
    configureWebpack: () => ({
      // Code is coloured when a page is built; the theme would load the grammars for its own block all the same.
      resolve: {alias: {'prism-react-renderer': false}},
      // In a small wiki the chunk of what many pages share would take in the whole of Mermaid, which few pages need.
      optimization: {splitChunks: {cacheGroups: {common: false}}},
    }),
    getPathsToWatch: () => [`${notesDir}/**/*.{md,mdx}`, `${notesDir}/tags.yml`],
    async loadContent() {
      if (building) return;
      const report = await check();
      if (report !== printed) console.warn(report === '' ? '\nAll notes are in order.' : `\n${report}\n`);
      printed = report;
    },
    async allContentLoaded({allContent, actions: {addRoute}}) {
      const notes = loadedNotes(allContent);
      const recent = changesOf(notes).slice(0, RECENT);
      const home = {kinds: kindCounts(notes), topics: topicsOf(notes, baseUrl), recent};
      addRoute({path: baseUrl, exact: true, component: '@site/src/wiki/HomePage.tsx', props: {overview: home}});
    },
  };
}
