import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {readPageText} from '../../read/frontmatter';
import {SNIPPET} from './rules';
import {DEEPEST, snippetTarget, textAt, type SnippetScene} from './snippets';

/** `[name]: address`, but no footnote. */
const DEFINITION = /^ {0,3}\[[^\][^][^\][]*\]:[ \t]+\S.*$/gm;

/**
 * Reads a page again, in place, with what belongs to it and stands elsewhere: texts that the site puts below every page,
 * and, since a reference is none to Markdown before its target is known, the targets in texts that the page includes.
 */
export function withAppended(tree: Root, scene: SnippetScene & {readonly parse: (text: string) => Root}): void {
  const {project, page, source} = scene;
  const {auto_append: given = []} = project.extensions?.get('pymdownx.snippets') ?? {};
  const below = [given].flat(3).flatMap((one: unknown) => (typeof one === 'string' ? [one] : []));
  const targets = [...below];
  visit(tree, 'ownLine', ({name, value}) => {
    if (name === 'snippet' && !value.startsWith(';')) targets.push(snippetTarget(value) ?? '');
  });
  const definitions = targets.flatMap((target) => definitionsIn(target, scene, 0));
  if (definitions.length + below.length === 0) return;
  const {body} = readPageText(source.files.get(page.path)?.text ?? '');
  const snippets = below.map((target) => `--8<-- "${target}"\n`);
  tree.children = scene.parse([body, '', ...definitions, '', ...snippets].join('\n')).children;
}

/** The definitions in a text, and in those that it asks for. */
function definitionsIn(target: string, scene: SnippetScene, depth: number): readonly string[] {
  const text = depth > DEEPEST ? undefined : textAt(target, scene);
  if (text === undefined) return [];
  const asked = targetsIn(text);
  return [...(text.match(DEFINITION) ?? []), ...asked.flatMap((one) => definitionsIn(one, scene, depth + 1))];
}

/** The texts that a text asks for, one on a line or several between two marks. */
function targetsIn(text: string): readonly string[] {
  let isList = false;
  return text.split('\n').flatMap((line) => {
    const own = line.trim();
    const target = snippetTarget(own);
    if (target === undefined && SNIPPET.test(own)) isList = !isList;
    else if (isList && own !== '') return [own];
    return target ?? [];
  });
}
