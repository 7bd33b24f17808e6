import path from 'node:path';
import docsPlugin, {validateOptions as validateDocs} from '@docusaurus/plugin-content-docs';
import type {DocMetadata, LoadedContent, Options, PluginOptions} from '@docusaurus/plugin-content-docs';
import type {LoadContext, OptionValidationContext, Plugin, RouteConfig} from '@docusaurus/types';
import {aliasedSitePathToRelativePath} from '@docusaurus/utils';
import {listOf, type ListableNote} from './lists';
import {isListed, metaOf} from './loaded';
import type {WithTurn} from '../publish/writing/turn';
import type {WithNotes} from './open';
import {withoutUnlisted} from './unlisted';
import {viewerOf} from './viewer';

/**
 * Docusaurus's docs plugin, whose pages are each given a `NoteView` beside their metadata. It rides in the file that
 * a page's chunk imports its metadata from, so it costs no request of its own and no cache keeps an old one.
 */
export default async function notesDocsPlugin(
  context: LoadContext,
  {notes: opened, turn, ...options}: PluginOptions & WithNotes & WithTurn,
): Promise<Plugin<LoadedContent>> {
  const notes = opened();
  const view = viewerOf(notes);
  const plugin = await docsPlugin(context, options);
  const journal = path.join(notes.siteDir, notes.notesDir, 'journal');

  return {
    ...plugin,
    configureWebpack(...args) {
      const config = plugin.configureWebpack?.(...args) ?? {};
      // Both plugins claim the files below the folder they read; without this the journal would be compiled twice.
      const rules = config.module?.rules?.map((rule) => (isRule(rule) ? {...rule, exclude: journal} : rule));
      return {...config, module: {...config.module, rules}};
    },
    async loadContent() {
      await turn.after();
      // Which notes are hidden must be known before Docusaurus reads them.
      await notes.refresh();
      const content = await plugin.loadContent?.();
      if (content === undefined) throw new Error('Docusaurus’s plugin has loaded no notes.');
      return content;
    },
    async contentLoaded({content, actions}) {
      const viewOf = await view();
      const listable = content.loadedVersions.flatMap(({docs}) => docs.filter(isListed).flatMap(listableOf));
      const noteOf = (doc: DocMetadata) => {
        const sourcePath = aliasedSitePathToRelativePath(doc.source);
        const meta = metaOf(doc);
        const list = meta?.kind === 'map' && meta.list !== undefined ? listOf(meta.list, listable) : undefined;
        return {...viewOf(sourcePath), list};
      };
      const tags = new Set(content.loadedVersions.flatMap(({docs}) => docs.filter(isListed).flatMap(tagsOf)));
      const loadedVersions = content.loadedVersions.map((version) => ({
        ...version,
        docs: version.docs.map((doc) => ({
          ...doc,
          // A tag that only unlisted notes carry would have a page that says so.
          tags: doc.tags.filter(({permalink}) => tags.has(permalink)),
          note: noteOf(doc),
        })),
        // Their names would stand in the global data of every page.
        drafts: [],
      }));
      const unlisted = new Set(content.loadedVersions.flatMap(({docs}) => docs.filter(isUnlisted).map(({id}) => id)));
      const addRoute = (route: RouteConfig) => actions.addRoute(withoutUnlisted(route, (id) => unlisted.has(id)));
      await plugin.contentLoaded?.({content: {...content, loadedVersions}, actions: {...actions, addRoute}});
    },
  };
}

/** Docusaurus's own options pass its own check. */
notesDocsPlugin.validateOptions = ({
  validate,
  options: {notes, turn, ...options},
}: Pick<OptionValidationContext<Options | undefined, PluginOptions>, 'validate'> & {
  readonly options: Options & WithNotes & WithTurn;
}): PluginOptions & WithNotes & WithTurn => {
  return {...validateDocs({validate, options}), notes, turn};
};

function isRule(rule: unknown): rule is object {
  return typeof rule === 'object' && rule !== null;
}

function isUnlisted({unlisted}: DocMetadata): boolean {
  return unlisted;
}

function tagsOf({tags}: DocMetadata): string[] {
  return tags.map(({permalink}) => permalink);
}

function listableOf(doc: DocMetadata): ListableNote[] {
  const meta = metaOf(doc);
  return meta === undefined ? [] : [{title: doc.title, permalink: doc.permalink, meta}];
}
