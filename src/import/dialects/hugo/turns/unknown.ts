import type {RootContent} from 'mdast';
import {paragraph} from '../../../html/build';
import {oneLine} from '../../../read/text';
import {insideOf, type Turn} from '../scene';
import type {Shortcode} from '../shortcode';

/**
 * A shortcode that only its own theme knows stays visible as it is written, with what stands inside of it below, and is
 * reported.
 */
export const asWritten: Turn = (node, scene) => {
  const inner = insideOf(node, scene);
  const became = inner.length === 0 ? 'Shown as code' : 'Its tag, as code, before what stands inside of it';
  scene.remark(node, {rule: 'unknown-shortcode', outcome: 'raw', what: oneLine(node.source), became});
  return [...shown(node, scene.isInline), ...inner];
};

/** A tag of its own that closes nothing, or that begins one and is none. */
export const broken: Turn = (node, scene) => {
  if (node.isStray === true) {
    const what = `${oneLine(node.source)}, which closes nothing`;
    scene.remark(node, {rule: 'stray-shortcode', outcome: 'dropped', what, became: 'Left out', words: node.name});
    return [];
  }
  const what = `${node.source}, which begins no shortcode`;
  scene.remark(node, {rule: 'broken-shortcode', outcome: 'raw', what, became: 'Shown as code'});
  return shown(node, true);
};

/** A shortcode that is never closed though it has to be: what follows stays where it is. */
export const unclosed: Turn = (node, scene) => {
  const what = `${oneLine(node.source)}, which is never closed`;
  scene.remark(node, {rule: 'unclosed-shortcode', outcome: 'raw', what, became: 'Its tag, as code'});
  return shown(node, scene.isInline);
};

function shown({source}: Shortcode, isInline: boolean): RootContent[] {
  const code = {type: 'inlineCode', value: oneLine(source)} as const;
  return [isInline ? code : paragraph(code)];
}
