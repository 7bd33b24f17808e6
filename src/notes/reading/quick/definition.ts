import type {Definition} from 'mdast';
import type {Blocks} from './blocks';
import {nameOf, offsetIn, positionIn, unescaped, type Source} from './source';
import {matchAt} from './tag';
import {unsure} from './unsure';

const DEFINITION =
  /\[(?<label>[^[\]\\\n]*[^[\]\\\s][^[\]\\\n]*)\]:[ \t]*(?:<(?<angled>[^<>\\\n]*)>|(?<bare>[^\s<()\\](?:[^\s()\\]|\([^\s()\\]*\))*))(?:[ \t]+(?<title>"[^"\\\n]*"|'[^'\\\n]*'|\([^()\\\n]*\)))?[ \t]*(?:\n|$)/y;

/** Takes the definitions off that a paragraph begins with; returns what is left, if anything is. */
export function definitionsOf(blocks: Blocks, source: Source): Source | undefined {
  const {content} = source;
  let at = 0;
  while (content.startsWith('[', at) && /^\[[^[\]]*\]:/.test(content.slice(at))) {
    const match = matchAt(DEFINITION, content, at) ?? unsure('definition');
    if (blocks.containers.some(({type}) => type === 'directive')) unsure('definition inside a directive');
    addDefinition(blocks, source, match);
    at += match[0].length;
    if (match.groups?.title === undefined && /^[ \t]*["'(]/.test(content.slice(at))) unsure('title of a definition');
    at += /^[ \t]*/.exec(content.slice(at))?.[0].length ?? 0;
  }
  if (at === 0) return source;
  if (at >= content.length) return undefined;
  const lines = content.slice(0, at).split('\n').length - 1;
  const starts = source.starts.length === 1 ? [] : source.starts.slice(lines + 1);
  return {content: content.slice(at), line: source.line + lines, starts: [offsetIn(source, at), ...starts]};
}

function addDefinition(
  {body, found, defined}: Blocks,
  source: Source,
  {index, groups = {}, 0: whole}: RegExpExecArray,
): void {
  const {label = '', angled, bare} = groups;
  const url = angled ?? bare ?? '';
  if (unescaped(label + url) !== label + url) unsure('definition');
  const from = label.length + 3;
  const start = offsetIn(
    source,
    index + whole.indexOf(url, angled === undefined ? from : whole.indexOf('<', from) + 1),
  );
  const definition: Definition = {
    type: 'definition',
    identifier: nameOf(label).toLowerCase(),
    label,
    url,
    position: positionIn(source, body, index, index + whole.trimEnd().length),
    data: {destination: [start, start + url.length]},
  };
  found.push(definition);
  defined.add(nameOf(label));
}
