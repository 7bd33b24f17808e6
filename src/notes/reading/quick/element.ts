import {HTML_COMMENT, HTML_TAG} from './html';
import {add, keep, type Reading, type Step} from './reading';
import {positionIn} from './source';
import {endOfComment, matchAt, tagAt} from './tag';
import {unsure} from './unsure';

/** A tag or comment of HTML, an address in angle brackets, or in MDX a tag of JSX. */
export const angle: Step = (reading) => {
  const {source, known, at} = reading;
  const {content} = source;
  if (known.mdx) return jsx(reading);
  const html = matchAt(HTML_TAG, content, at)?.[0] ?? matchAt(HTML_COMMENT, content, at)?.[0];
  if (html !== undefined) return add(reading, {type: 'html', value: html}, at + html.length);
  const url = matchAt(/<([a-z][a-z\d+.-]{1,31}:[^\s<>]*)>/iy, content, at);
  if (url !== null) {
    const position = positionIn(source, known.body, at, at + url[0].length);
    const children = [{type: 'text' as const, value: url[1] ?? ''}];
    return add(reading, {type: 'link', url: url[1] ?? '', children, position}, at + url[0].length);
  }
  if (/^<(?:[!?]|[^\s<>]+@)/.test(content.slice(at, at + 100))) unsure('rare HTML');
  keep(reading, at + 1);
};

function jsx(reading: Reading): void {
  const {source, known, at} = reading;
  const tag = tagAt(source.content, at);
  if (tag.kind === 'close') return add(reading, {type: 'endTag', name: tag.name}, tag.end);
  const attributes = tag.props.map(({start, end, ...prop}) => ({
    ...prop,
    position: positionIn(source, known.body, start, end),
  }));
  const position = positionIn(source, known.body, at, tag.end);
  const node = {type: 'mdxJsxTextElement' as const, name: tag.name, attributes, children: [], position};
  add(reading, tag.kind === 'open' ? {type: 'element', node} : node, tag.end);
}

/** In MDX a comment in braces; other code is left to the full parser. */
export const brace: Step = (reading) => {
  if (!reading.known.mdx) return keep(reading, reading.at + 1);
  const end = endOfComment(reading.source.content, reading.at);
  add(reading, {type: 'mdxTextExpression', value: reading.source.content.slice(reading.at + 1, end - 1)}, end);
};
