import type {Parents, PhrasingContent, Root, RootContent} from 'mdast';
import {oneLine} from '../../read/text';
import {ABBREVIATION} from './rules';
import type {SiteScene} from './scene';

/** Takes the lines that say what abbreviations stand for out of a tree, in place. */
export function takeAbbreviations(parent: Parents, scene: SiteScene): void {
  const children = parent.children.filter((child) => {
    if ('children' in child) takeAbbreviations(child, scene);
    if (child.type !== 'ownLine' || child.name !== 'abbreviation') return true;
    const {short = '', long = ''} = ABBREVIATION.exec(child.value)?.groups ?? {};
    if (oneLine(long) !== '') scene.abbreviations.set(oneLine(short), oneLine(long));
    // What is included has no place in the page, and is meant for several.
    if (child.position !== undefined) scene.ownAbbreviations.add(oneLine(short));
    return false;
  });
  parent.children.splice(0, Infinity, ...children);
}

/**
 * Marks the abbreviations of a page where they stand, in place; of those that stand nowhere nothing is shown, which is said of the
 * page's own.
 */
export function markAbbreviations(tree: Root, scene: SiteScene): void {
  const used = new Set<string>();
  markIn(tree, {scene, used});
  for (const [short, long] of scene.abbreviations) {
    if (used.has(short) || !scene.ownAbbreviations.has(short)) continue;
    const what = `An abbreviation that the page does not use: ${short}`;
    scene.remark(undefined, {rule: 'unused-abbreviation', outcome: 'dropped', what, became: 'Left out', words: long});
  }
}

type Marking = {readonly scene: SiteScene; readonly used: Set<string>};

function markIn(parent: Parents, marking: Marking): void {
  if (marking.scene.abbreviations.size === 0) return;
  const children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child && child.type !== 'heading' && !isAbbreviation(child)) markIn(child, marking);
    return child.type === 'text' ? marked(child.value, marking) : [child];
  });
  parent.children.splice(0, Infinity, ...children);
}

function isAbbreviation(node: RootContent): boolean {
  return node.type === 'htmlElement' && node.tagName === 'abbr';
}

/** Words of a text, an abbreviation each in an element of its own. */
function marked(value: string, {scene: {abbreviations}, used}: Marking): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let rest = value;
  let from = 0;
  for (let next = firstIn(rest, from, abbreviations); next !== undefined; next = firstIn(rest, from, abbreviations)) {
    used.add(next.short);
    const end = next.at + next.short.length;
    if (next.at > 0) parts.push({type: 'text', value: rest.slice(0, next.at)});
    const title = {type: 'mdxJsxAttribute' as const, name: 'title', value: abbreviations.get(next.short) ?? ''};
    parts.push({
      type: 'mdxJsxTextElement',
      name: 'abbr',
      attributes: [title],
      children: [{type: 'text', value: next.short}],
    });
    rest = rest.slice(end);
    from = 0;
  }
  return rest === '' ? parts : [...parts, {type: 'text', value: rest}];
}

/** The first abbreviation that stands as a word of its own; of several the longest. */
function firstIn(
  text: string,
  from: number,
  abbreviations: ReadonlyMap<string, string>,
): {short: string; at: number} | undefined {
  let best: {short: string; at: number} | undefined;
  for (const short of abbreviations.keys()) {
    for (let at = text.indexOf(short, from); at >= 0; at = text.indexOf(short, at + 1)) {
      if (isLetter(text[at - 1]) || isLetter(text[at + short.length])) continue;
      if (best === undefined || at < best.at || (at === best.at && short.length > best.short.length))
        best = {short, at};
      break;
    }
  }
  return best;
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}_]/u.test(letter);
}
