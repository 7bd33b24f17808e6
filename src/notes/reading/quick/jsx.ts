import {unsure} from './unsure';
import type {Blocks} from './blocks';
import {closeLeaf} from './close';
import {lineAt} from './line';
import {positionAt} from './source';
import {endOfComment, tagAt, type Tag} from './tag';

/**
 * Reads tags of JSX and comments in braces that stand on lines of their own. Returns whether it did: with other text
 * beside them they are part of a paragraph.
 */
export function readJsx(blocks: Blocks): boolean {
  const {body, line} = blocks;
  const tags: Tag[] = [];
  let at = line.first;
  while (at < body.length && body.charAt(at) !== '\n') {
    if (body.charAt(at) === '<') {
      const tag = tagAt(body, at);
      tags.push(tag);
      at = tag.end;
    } else if (body.charAt(at) === '{') at = endOfComment(body, at);
    else return false;
    while (body.charAt(at) === ' ' || body.charAt(at) === '\t') at++;
  }
  if (at > line.end && blocks.containers.some(({type}) => type !== 'directive')) unsure('tag on several lines');
  closeLeaf(blocks);
  for (const tag of tags) addTag(blocks, tag);
  goTo(blocks, at);
  return true;
}

function addTag(blocks: Blocks, tag: Tag): void {
  const {elements, containers, found, body} = blocks;
  const depth = containers.length;
  if (tag.kind === 'close') {
    const open = elements.pop();
    if (open?.name !== tag.name || open.depth !== depth) unsure('tags that do not match');
    return;
  }
  if (tag.kind === 'open') elements.push({name: tag.name, depth});
  const line = lineOf(blocks, tag.start);
  found.push({
    type: 'mdxJsxFlowElement',
    name: tag.name,
    attributes: tag.props.map(({start, end, ...prop}) => ({...prop, position: positionAt(body, line, [start, end])})),
    children: [],
    position: positionAt(body, line, [tag.start, tag.end]),
  });
}

function lineOf({body, line}: Blocks, offset: number): number {
  return line.number + body.slice(line.offset, offset).split('\n').length - 1;
}

/** Makes the line that ends at an offset the one that has been read. */
function goTo(blocks: Blocks, end: number): void {
  const {body, line} = blocks;
  if (end > line.end) blocks.line = lineAt(body, lineOf(blocks, end), body.lastIndexOf('\n', end - 1) + 1);
}
