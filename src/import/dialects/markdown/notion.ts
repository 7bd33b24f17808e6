import type {List, Paragraph, Parents, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {lastOf} from '../../../notes/resolution/paths';
import {admonition, paragraph, text} from '../../html/build';
import {isElement} from '../../html/elements';
import {toFlow, type HtmlElement} from '../../html/tree';
import {oneLine, textOf} from '../../read/text';
import type {PageScene} from '../../types';

/** What Notion puts behind the name of everything that it writes out. */
const ID = / (?<id>[\da-f]{32})$/;

/** `Bean beds 0f1e…` → `Bean beds` */
export function withoutId(name: string): string {
  return name.replace(ID, '');
}

/** Whether Notion wrote a page. */
export function isOfNotion(path: string): boolean {
  return ID.test(lastOf(path).replace(/\.md$/, ''));
}

/** `Status: Done` */
const PROPERTY = /^(?<key>\p{L}[^:\n]{0,60}):[ \t]+(?<value>\S.*)$/u;

/** The properties of a page, which stand below its title, a line each; nothing where the first words are others. */
export function propertiesIn(body: string): ReadonlyMap<string, string> {
  const [, first = ''] = /^\s*# [^\n]*\n\s*\n((?:[^\n]+\n?)+)/.exec(body) ?? [];
  const lines = first
    .trim()
    .split('\n')
    .map((line) => PROPERTY.exec(line.trim())?.groups);
  if (lines.some((line) => line === undefined)) return new Map();
  return new Map(lines.map((line) => [line?.key ?? '', line?.value ?? '']));
}

/** Says of properties what front matter says. */
export function dataOfProperties(properties: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const byName = new Map([...properties].map(([key, value]) => [key.toLowerCase(), value]));
  const created = ['created', 'created time', 'date created', 'date'].map((key) => dayIn(byName.get(key) ?? ''));
  const tags = ['tags', 'tag', 'labels'].flatMap((key) => byName.get(key)?.split(/,\s*/) ?? []);
  return {...(tags.length > 0 && {tags}), created: created.find((day) => day !== undefined)};
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** `May 1, 2023 10:00 AM` → `2023-05-01` */
function dayIn(value: string): string | undefined {
  const {
    month = '',
    day = '',
    year = '',
  } = /^(?<month>[A-Za-z]+) (?<day>\d{1,2}), (?<year>\d{4})/.exec(value)?.groups ?? {};
  const nth = MONTHS.indexOf(month.toLowerCase());
  return nth < 0 ? undefined : `${year}-${String(nth + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Turns what is Notion's own of a page's tree, in place, into what the wiki has for it. */
export function turnNotion(tree: Root, scene: PageScene): void {
  listProperties(tree);
  visit(tree, 'link', (node) => {
    const [, id = ''] = /^https:\/\/(?:www\.)?notion\.so\/[^?#]*?([\da-f]{32})(?:[?#]|$)/.exec(node.url) ?? [];
    const paths = id === '' ? [] : [...scene.source.files.keys()];
    const path = paths.find((one) => one.endsWith(`${id}.md`));
    if (path !== undefined) node.url = `/${encodeURI(path)}`;
  });
}

/** Properties on the lines of one paragraph become a list. */
function listProperties({children}: Root): void {
  const at = children[0]?.type === 'heading' ? 1 : 0;
  const first = children[at];
  if (first?.type !== 'paragraph') return;
  const lines = linesOf(first);
  if (!lines.every((line) => PROPERTY.test(oneLine(textOf({children: line}))))) return;
  const items = lines.map((line) => ({type: 'listItem' as const, children: [paragraph(...line)]}));
  const list: List = {type: 'list', ordered: false, spread: false, children: items};
  children.splice(at, 1, list);
}

function linesOf({children}: Paragraph): Paragraph['children'][] {
  const lines: Paragraph['children'][] = [[]];
  for (const child of children) {
    const parts = child.type === 'text' ? child.value.split('\n').map(text) : [child];
    for (const [nth, part] of parts.entries()) {
      if (nth > 0) lines.push([]);
      lines.at(-1)?.push(part);
    }
  }
  return lines;
}

/** What a remark is by the sign that it begins with. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['tip', /^(?:💡|✅|👉|⭐)/u],
  ['warning', /^(?:⚠|🚧|📣)/u],
  ['danger', /^(?:🚨|❗|‼|🛑|⛔|🔥)/u],
  ['info', /^(?:ℹ|📌|📝|🔖|❓)/u],
];

/** Makes remarks of `<aside>`, in place; what stands right below its tag is Markdown, though no blank line parts them. */
export function turnAsides(parent: Parents, scene: PageScene): void {
  const children = parent.children.map((child): RootContent => {
    if ('children' in child) turnAsides(child, scene);
    return isElement(child, 'aside') ? remarkOf(child, scene) : child;
  });
  parent.children.splice(0, Infinity, ...children);
}

function remarkOf(node: HtmlElement, scene: PageScene): RootContent {
  const blocks = toFlow(
    node.children.flatMap((child): RootContent[] => {
      if (child.type !== 'text' || child.value.trim() === '') return [child];
      const tree = scene.parse(child.value.replace(/^[ \t]+/gm, ''));
      visit(tree, (inner) => {
        // Places in the remark are none in the page.
        delete inner.position;
      });
      return tree.children;
    }),
  );
  const said = oneLine(textOf({children: blocks}));
  return admonition(SIGNS.find(([, sign]) => sign.test(said))?.[0] ?? 'note', [], blocks);
}
