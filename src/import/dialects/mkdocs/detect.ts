import type {Source} from '../../types';
import {isPage} from '../markdown/survey';
import {ADMONITION, SNIPPET, TAB} from './rules';

/** How sure it is that a folder is a site of MkDocs: its settings, or blocks that no other Markdown has in some of its pages. */
export function surenessOfSite({files}: Source): number {
  const paths = [...files.keys()];
  if (paths.some((path) => /^(?:[^/]+\/)?(?:mkdocs\.ya?ml|zensical\.toml)$/.test(path))) return 0.9;
  const pages = [...files.values()].filter((file) => isPage(file) && file.text !== undefined);
  const written = pages.filter(({text = ''}) => text.split('\n').some(isOwn));
  return written.length > 0 && written.length >= pages.length / 10 ? 0.6 : 0;
}

function isOwn(line: string): boolean {
  const own = line.trim();
  if (own.startsWith('<')) return /^<\w+(?: [^>]*)? markdown(?:="?\w+"?)?(?: [^>]*)?>/.test(own);
  const isSnippet = /^-+8<-+ /.test(own) && SNIPPET.test(own);
  return isSnippet || ADMONITION.test(own) || (own.startsWith('===') && TAB.test(own));
}
