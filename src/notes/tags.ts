import type {Problem} from '../types';
import {parseYaml} from './frontmatter';

/** The tags that notes may carry: the keys of `tags.yml`, which Docusaurus reads for labels and descriptions. */
export function parseTags(sourcePath: string, text: string): {tags: ReadonlySet<string>; problems: readonly Problem[]} {
  const {data, problems} = parseYaml(text, {sourcePath, what: 'list of tags', firstLine: 1});
  return {tags: new Set(Object.keys(data)), problems};
}
