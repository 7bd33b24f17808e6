import blogPlugin, {validateOptions as validateBlog} from '@docusaurus/plugin-content-blog';
import type {BlogContent, BlogPost, Options, PluginOptions} from '@docusaurus/plugin-content-blog';
import type {LoadContext, OptionValidationContext, Plugin} from '@docusaurus/types';
import {aliasedSitePathToRelativePath} from '@docusaurus/utils';
import type {WithTurn} from '../publish/writing/turn';
import type {WithNotes} from './open';
import {viewerOf} from './viewer';

/** Docusaurus's blog plugin, whose posts are the journal; each is given a `NoteView` as the notes of the tree are. */
export default async function notesJournalPlugin(
  context: LoadContext,
  {notes: opened, turn, ...options}: PluginOptions & WithNotes & WithTurn,
): Promise<Plugin<BlogContent>> {
  const notes = opened();
  const view = viewerOf(notes);
  const plugin = await blogPlugin(context, options);

  return {
    ...plugin,
    // What links to a post is shown below it, so any note may change its page.
    getPathsToWatch: () => [...(plugin.getPathsToWatch?.() ?? []), `${notes.notesDir}/**/*.{md,mdx}`],
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
      const withView = (post: BlogPost): BlogPost => {
        const note = viewOf(aliasedSitePathToRelativePath(post.metadata.source));
        const metadata = {...post.metadata, note};
        return {...post, metadata};
      };
      await plugin.contentLoaded?.({content: {...content, blogPosts: content.blogPosts.map(withView)}, actions});
    },
  };
}

/** Docusaurus's own options pass its own check. */
notesJournalPlugin.validateOptions = ({
  validate,
  options: {notes, turn, ...options},
}: Pick<OptionValidationContext<Options | undefined, PluginOptions>, 'validate'> & {
  readonly options: Options & WithNotes & WithTurn;
}): PluginOptions & WithNotes & WithTurn => {
  return {...validateBlog({validate, options}), notes, turn};
};
