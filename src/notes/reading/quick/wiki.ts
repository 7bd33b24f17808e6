import {parseLabel, parseTarget} from '../../wikilink/target';
import type {Wikilink} from '../../wikilink/tree';
import {offsetIn, positionIn, type Source} from './source';

const START = /!?\[\[(?<target>[^[\]|\n]*?)(?:\]\]|(?<divider>\\?\|))/y;

/** The wikilink that begins at an offset, and where it ends. */
export function wikilinkAt(source: Source, body: string, at: number): {node: Wikilink; end: number} | undefined {
  const {content} = source;
  START.lastIndex = at;
  const {target: raw = '', divider} = START.exec(content)?.groups ?? {};
  if (/^[\s#^]*$/.test(raw)) return undefined;
  const label = START.lastIndex;
  const end = divider === undefined ? label : endOfLabel(content, label);
  if (end === undefined || content.charAt(end) === '(') return undefined;
  const embed = content.charAt(at) === '!';
  const parsed = parseTarget(raw);
  const start = offsetIn(source, at + (embed ? 3 : 2)) + raw.length - raw.trimStart().length;
  const shown = divider === undefined ? {} : parseLabel(content.slice(label, end - 2).replaceAll('\\|', '|'), embed);
  const position = positionIn(source, body, at, end);
  const span = [start, start + parsed.target.length] as const;
  return {node: {type: 'wikilink', ...parsed, ...shown, embed, span, position}, end};
}

/** Where a label ends with its closing brackets; brackets inside it come in pairs, and no two open at once. */
function endOfLabel(content: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    const character = content.charAt(at);
    if (character === '\n' || content.startsWith('[[', at)) return undefined;
    if (character === '[') depth++;
    else if (character === ']' && depth > 0) depth--;
    else if (character === ']') return content.charAt(at + 1) === ']' ? at + 2 : undefined;
  }
  return undefined;
}
