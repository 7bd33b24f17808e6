import {stringify} from 'yaml';
import {fileNameOf} from '../../notes/draft';
import {compareText} from '../../notes/problems';
import {UNTAGGED} from './meta';

/** The key of a tag in the wiki's list: `#Machine Learning` → `machine-learning` */
export function tagKey(label: string): string {
  return fileNameOf(label.replaceAll('/', '-'));
}

/** Keys of the tags that a page carries, each once. */
export function tagKeys(labels: readonly string[]): string[] {
  return [...new Set(labels.map(tagKey).filter((key) => key !== ''))];
}

/**
 * The wiki's list of tags with those added that it lacks, in the order of their keys; what stands in it stays letter for
 * letter. `labels` are as the source writes them; `known` are the keys that are there.
 */
export function withTags(
  text: string,
  known: ReadonlySet<string>,
  {labels, from}: {readonly labels: readonly string[]; readonly from: string},
): string {
  const byKey = new Map<string, string>();
  for (const label of labels) {
    const key = tagKey(label);
    if (key !== '' && !known.has(key) && !byKey.has(key)) byKey.set(key, label);
  }
  if (byKey.size === 0) return text;
  const entries = [...byKey].sort(([a], [b]) => compareText(a, b));
  const lines = entries.map(([key, label]) => lineOf(key, label, from)).join('');
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${lines}`;
}

function lineOf(key: string, label: string, from: string): string {
  const description = key === UNTAGGED ? 'Notes brought over without tags.' : `Brought over from ${from}.`;
  return stringify({[key]: {label, description}}, {collectionStyle: 'any', lineWidth: 0, singleQuote: true}).replace(
    /^(.*):\n {2}(label: .*)\n {2}(description: .*)\n$/,
    '$1: {$2, $3}\n',
  );
}
