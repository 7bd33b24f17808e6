import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {WithNotes} from '../open';
import {formatProblems} from '../problems';
import {redirectsOf, type Redirect, type WasPublic} from './list';
import {fileOf, hrefOf, redirectPage, type Site} from './page';
import {renamesIn} from './vcs';

/**
 * Keeps old addresses alive: in a build by a page at each, while writing by a route. Throws, in a build, with all that is
 * wrong with the redirects in front matter as its message.
 */
export default function redirectsPlugin({baseUrl, siteConfig: {url}}: LoadContext, options: WithNotes): Plugin {
  const notes = options.notes();
  const {siteDir, notesDir} = notes;
  const building = process.env.NODE_ENV === 'production';
  const renames = renamesIn(siteDir, notesDir);
  const known = async () => {
    const [index, {histories}] = await Promise.all([notes.index(), notes.history()]);
    const wasPublic: WasPublic = (now, path) => histories.get(now)?.paths.includes(path) === true;
    return redirectsOf(index, renames, wasPublic);
  };
  return {
    name: 'redirects',
    // Nothing is watched: whenever another plugin has loaded notes again, this is asked too.
    async allContentLoaded({actions: {addRoute}}) {
      const {redirects, problems} = await known();
      if (problems.length > 0 && building) {
        throw new Error(`These redirects need mending:\n\n${formatProblems(problems)}`);
      }
      // In a build a route would cost a script on every page, and there would be no page without scripts.
      if (building) return;
      for (const {from, to, anchors = {}} of redirects) {
        const parts = Object.entries(anchors).map(([id, address]) => [id, hrefOf(address, baseUrl)]);
        const props = {to: hrefOf(to, baseUrl), anchors: Object.fromEntries(parts)};
        addRoute({path: hrefOf(from, baseUrl), exact: true, component: '@site/src/wiki/MovedPage.tsx', props});
      }
    },
    async postBuild({outDir}) {
      const {redirects} = await known();
      for (const redirect of redirects) await writePage(outDir, redirect, {url, baseUrl});
    },
  };
}

/** A page that the site has is never written over: other pages than those of notes are known only when they are there. */
async function writePage(outDir: string, redirect: Redirect, site: Site): Promise<void> {
  const file = path.join(outDir, fileOf(redirect));
  await mkdir(path.dirname(file), {recursive: true});
  try {
    await writeFile(file, redirectPage(redirect, site), {flag: 'wx'});
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    console.warn(`There is a page at ${redirect.from}: the redirect to ${redirect.to} is left out.`);
  }
}
