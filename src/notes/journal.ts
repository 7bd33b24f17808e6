import blogPlugin, {validateOptions as validateBlog} from '@docusaurus/plugin-content-blog';
import type {BlogContent, BlogPost, Options, PluginOptions} from '@docusaurus/plugin-content-blog';
import type {LoadContext, OptionValidationContext, Plugin} from '@docusaurus/types';
import {aliasedSitePathToRelativePath} from '@docusaurus/utils';
import {historyViewOf} from './history/view';
import type {WithNotes} from './open';
import {viewOf} from './view';

/** Docusaurus's own options pass its own check. */
export function validateOptions({
  validate,
  options: {notes, ...options},
}: Pick<OptionValidationContext<Options | undefined, PluginOptions>, 'validate'> & {
  readonly options: Options & WithNotes;
}): PluginOptions & WithNotes {
  return {...validateBlog({validate, options}), notes};
}

/** Docusaurus's blog plugin, whose posts are the journal; each is given a `NoteView` as the notes of the tree are. */
export default async function notesJournalPlugin(
  context: LoadContext,
  {notes: opened, ...options}: PluginOptions & WithNotes,
): Promise<Plugin<BlogContent>> {
  const notes = opened();
  const plugin = await blogPlugin(context, options);

  return {
    ...plugin,
    // What links to a post is shown below it, so any note may change its page.
    getPathsToWatch: () => [...(plugin.getPathsToWatch?.() ?? []), `${notes.notesDir}/**/*.{md,mdx}`],
    async loadContent() {
      // Which notes are hidden must be known before Docusaurus reads them.
      await notes.refresh();
      const content = await plugin.loadContent?.();
      if (content === undefined) throw new Error('Docusaurus’s plugin has loaded no notes.');
      return content;
    },
    async contentLoaded({content, actions}) {
      const index = await notes.index();
      // While writing, a save is to be seen at once; mentions are then looked for when somebody asks.
      const mentions = process.env.NODE_ENV === 'production' ? await notes.mentions() : undefined;
      const {histories} = await notes.history();
      const withView = (post: BlogPost): BlogPost => {
        const sourcePath = aliasedSitePathToRelativePath(post.metadata.source);
        const history = historyViewOf(histories.get(sourcePath));
        const note = {...viewOf(index, notes.textOf(sourcePath), mentions), history};
        const metadata = {...post.metadata, note};
        return {...post, metadata};
      };
      await plugin.contentLoaded?.({content: {...content, blogPosts: content.blogPosts.map(withView)}, actions});
    },
  };
}
