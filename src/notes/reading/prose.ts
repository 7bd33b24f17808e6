import {withoutMarker} from './block';
import type {FlowText} from './flow';
import type {Prose} from './types';

/**
 * The running text of a block as a reader sees it, and which parts of it are links and code; nothing where there is no
 * other text than these.
 *
 * `See [the map](a.md) now.` → `{text: 'See the map now.', cut: [[4, 11]]}`
 */
export function proseOf({text, stretches}: FlowText): Omit<Prose, 'line'> | undefined {
  const kept = withoutMarker(text).trimEnd();
  const indent = kept.length - kept.trimStart().length;
  const within = (offset: number) => Math.min(Math.max(offset, indent), kept.length) - indent;
  const cut = stretches
    .filter(({node}) => node.type !== 'mdxJsxTextElement')
    .map(({start, end}): readonly [number, number] => [within(start), within(end)])
    .sort(([a, c], [b, d]) => a - b || c - d);
  const prose = {text: kept.slice(indent), ...(cut.length > 0 && {cut})};
  return withoutCut(prose).trim() === '' ? undefined : prose;
}

/** A running text without its links and code; a line break stands where one of these was. */
export function withoutCut({text, cut = []}: Pick<Prose, 'text' | 'cut'>): string {
  let [rest, from] = ['', 0];
  for (const [start, end] of cut) {
    // A link may hold code.
    if (end <= from && from > 0) continue;
    rest += `${text.slice(from, Math.max(start, from))}\n`;
    from = Math.max(end, from);
  }
  return rest + text.slice(from);
}
