import type {Nodes, Parents, PhrasingContent, RootContent} from 'mdast';
import {isPhrasing} from '../../html/tree';
import type {OwnText} from '../../syntax/scan';
import {hasExtension} from './project';
import {EDITS} from './rules';
import type {SiteScene} from './scene';

type Mark = {readonly node: OwnText; readonly at: number};

/**
 * Makes nodes of running text between marks, in place: `==marked==`, `^^inserted^^`, and what an editor adds, takes away
 * or says, `{++a++}`. Marks without a partner, and those that the site does not understand, are words.
 */
export function withMarks(parent: Parents, scene: SiteScene): void {
  withoutBlockMarks(parent, scene);
  for (const child of parent.children) if ('children' in child) withMarks(child, scene);
  if (!parent.children.some((child) => isMark(child))) return;
  const done: RootContent[] = [];
  const open: Mark[] = [];
  for (const [nth, child] of parent.children.entries()) {
    const partner = isMark(child) && understands(child, scene) ? partnerOf(child, open, done) : undefined;
    if (partner === undefined) {
      if (isMark(child) && understands(child, scene) && mayOpen(child, parent.children[nth + 1]))
        open.push({node: child, at: done.length});
      done.push(child);
    } else {
      while (open.length > 0 && open.pop()?.at !== partner.at);
      const inside = done.splice(partner.at).slice(1).filter(isPhrasing);
      done.push(...made(partner.node.value, inside));
    }
  }
  parent.children.splice(
    0,
    Infinity,
    ...done.map((child) => (isMark(child) ? {type: 'text' as const, value: child.value} : child)),
  );
}

function isMark(node: Nodes | undefined): node is OwnText {
  return node?.type === 'ownText' && ['edit', 'mark', 'insert'].includes(node.name);
}

function understands({name}: OwnText, {project}: SiteScene): boolean {
  return hasExtension(project, name === 'edit' ? 'critic' : name === 'mark' ? 'mark' : 'caret');
}

/** No blank stands behind what opens. */
function mayOpen({name, value}: OwnText, next: Nodes | undefined): boolean {
  if (name === 'edit') return Object.hasOwn(EDITS, value);
  return next !== undefined && !(next.type === 'text' && /^\s/.test(next.value));
}

/** The mark that another closes. No blank stands before what closes. */
function partnerOf(node: OwnText, open: readonly Mark[], done: readonly RootContent[]): Mark | undefined {
  const before = done.at(-1);
  if (node.name === 'edit') return open.findLast((mark) => EDITS[mark.node.value] === node.value);
  if (before === undefined || (before.type === 'text' && /\s$/.test(before.value))) return undefined;
  return open.findLast((mark) => mark.node.value === node.value && mark.at < done.length - 1);
}

function made(mark: string, inside: readonly PhrasingContent[]): PhrasingContent[] {
  const children = inside.map((node): PhrasingContent =>
    isMark(node) && node.value !== '~>' ? {type: 'text', value: node.value} : node,
  );
  if (mark === '{~~') {
    const at = children.findIndex((node) => isMark(node));
    if (at < 0) return [{type: 'delete', children}];
    return [{type: 'delete', children: children.slice(0, at)}, element('ins', children.slice(at + 1))];
  }
  if (mark === '{--') return [{type: 'delete', children}];
  if (mark === '{>>') return [element('small', children)];
  return [element(mark === '{++' || mark === '^^' ? 'ins' : 'mark', children)];
}

function element(name: string, children: readonly PhrasingContent[]): PhrasingContent {
  return {type: 'mdxJsxTextElement', name, attributes: [], children: [...children]};
}

/** Marks in paragraphs of their own are around blocks, which stay as they are. */
function withoutBlockMarks(parent: Parents, scene: SiteScene): void {
  if (!hasExtension(scene.project, 'critic')) return;
  const children = parent.children.filter((child) => {
    const only = child.type === 'paragraph' && child.children.length === 1 ? child.children[0] : undefined;
    if (!isMark(only) || only.name !== 'edit') return true;
    const what = `A mark of an editor around blocks: ${only.value}`;
    scene.remark(only, {rule: 'block-mark', outcome: 'dropped', what, became: 'The blocks, without the mark'});
    return false;
  });
  parent.children.splice(0, Infinity, ...children);
}
