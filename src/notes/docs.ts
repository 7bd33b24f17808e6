import path from 'node:path';
import docsPlugin, {validateOptions} from '@docusaurus/plugin-content-docs';
import type {DocMetadata, LoadedContent, PluginOptions} from '@docusaurus/plugin-content-docs';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {aliasedSitePathToRelativePath} from '@docusaurus/utils';
import {readNotes} from './files';
import {historyReader} from './history/files';
import {historyViewOf} from './history/view';
import {listOf, type ListableNote} from './lists';
import {isListed, metaOf} from './loaded';
import {minutesOf, type NoteView} from './view';

export {validateOptions};

/**
 * Docusaurus's docs plugin, whose pages are each given a `NoteView` beside their metadata. It rides in the file that
 * a page's chunk imports its metadata from, so it costs no request of its own and no cache keeps an old one.
 */
export default async function notesDocsPlugin(
  context: LoadContext,
  options: PluginOptions,
): Promise<Plugin<LoadedContent>> {
  const plugin = await docsPlugin(context, options);
  const {siteDir} = context;
  const notesDir = path.relative(siteDir, path.resolve(siteDir, options.path)).split(path.sep).join('/');
  const readHistory = historyReader({siteDir, notesDir});

  return {
    ...plugin,
    configureWebpack(...args) {
      const config = plugin.configureWebpack?.(...args) ?? {};
      const journal = path.join(siteDir, notesDir, 'journal');
      // Both plugins claim the files below the folder they read; without this the journal would be compiled twice.
      const rules = config.module?.rules?.map((rule) => (isRule(rule) ? {...rule, exclude: journal} : rule));
      return {...config, module: {...config.module, rules}};
    },
    async contentLoaded({content, actions}) {
      const texts = new Map((await readNotes({siteDir, notesDir})).map((note) => [note.sourcePath, note]));
      const listed = content.loadedVersions.flatMap(({docs}) => docs.filter(isListed).map(sourcePathOf));
      const {histories} = await readHistory(listed);
      const listable = content.loadedVersions.flatMap(({docs}) => docs.filter(isListed).flatMap(listableOf));
      const viewOf = (doc: DocMetadata): NoteView => {
        const note = texts.get(sourcePathOf(doc));
        const meta = metaOf(doc);
        return {
          minutes: note === undefined ? 1 : minutesOf(note),
          history: historyViewOf(histories.get(sourcePathOf(doc))),
          list: meta?.kind === 'map' && meta.list !== undefined ? listOf(meta.list, listable) : undefined,
        };
      };
      const loadedVersions = content.loadedVersions.map((version) => ({
        ...version,
        docs: version.docs.map((doc) => ({...doc, note: viewOf(doc)})),
      }));
      await plugin.contentLoaded?.({content: {...content, loadedVersions}, actions});
    },
  };
}

function sourcePathOf({source}: DocMetadata): string {
  return aliasedSitePathToRelativePath(source);
}

function isRule(rule: unknown): rule is object {
  return typeof rule === 'object' && rule !== null;
}

function listableOf(doc: DocMetadata): ListableNote[] {
  const meta = metaOf(doc);
  return meta === undefined ? [] : [{title: doc.title, permalink: doc.permalink, meta}];
}
