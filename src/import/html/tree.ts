import type {Node, PhrasingContent, RootContent} from 'mdast';

/** An element of HTML among the nodes of Markdown, before it is known what it becomes. */
export type HtmlElement = Node & {
  type: 'htmlElement';
  /** In lower case. */
  tagName: string;
  properties: Readonly<Record<string, string>>;
  children: RootContent[];
};

declare module 'mdast' {
  // Kinds of nodes can only be added to by declaring an interface again.
  interface PhrasingContentMap {
    htmlElement: HtmlElement;
  }
  interface RootContentMap {
    htmlElement: HtmlElement;
  }
}

const PHRASING = new Set<string>([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'mathText',
  'mdxJsxTextElement',
  'ownText',
  'strong',
  'text',
  'wikilink',
]);

/** Elements that are part of running text. */
const INLINE: ReadonlySet<string> = new Set(
  [
    'a abbr b bdi bdo big br button cite code del dfn em font i img input ins kbd label mark meter output picture q rp rt',
    'ruby s samp small span strike strong sub sup time tt u var wbr',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a node is running text. */
export function isPhrasing(node: RootContent): node is PhrasingContent {
  return node.type === 'htmlElement' ? INLINE.has(node.tagName) : PHRASING.has(node.type);
}

/** Makes blocks of a mixture: running text between blocks is put into paragraphs. */
export function toFlow(children: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let run: PhrasingContent[] = [];
  const close = () => {
    const trimmed = trim(run);
    if (trimmed.length > 0) blocks.push({type: 'paragraph', children: trimmed});
    run = [];
  };
  for (const child of children) {
    if (isPhrasing(child)) run.push(child);
    else {
      close();
      blocks.push(child);
    }
  }
  close();
  return blocks;
}

/** Makes running text of a mixture: what blocks hold is put behind each other, with line breaks between. */
export function toPhrasing(children: readonly RootContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  const separate = () => {
    if (found.length > 0 && found.at(-1)?.type !== 'break') found.push({type: 'break'});
  };
  for (const child of children) {
    if (isPhrasing(child)) found.push(child);
    else {
      const inner = phrasingInside(child);
      if (inner.length > 0) {
        separate();
        found.push(...inner, {type: 'break'});
      }
    }
  }
  return trim(found);
}

function phrasingInside(node: RootContent): PhrasingContent[] {
  if (node.type === 'code') return [{type: 'inlineCode', value: node.value.replaceAll('\n', ' ')}];
  if (node.type === 'listItem') return [{type: 'text', value: '• '}, ...toPhrasing(node.children)];
  return 'children' in node ? toPhrasing(node.children) : [];
}

/** Takes blanks and line breaks off both ends of running text. */
export function trim(children: readonly PhrasingContent[]): PhrasingContent[] {
  const rest = [...children];
  const isBlank = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && /^[ \t\r\n]*$/.test(node.value));
  while (rest.length > 0 && isBlank(rest[0])) rest.shift();
  while (rest.length > 0 && isBlank(rest.at(-1))) rest.pop();
  const first = rest[0];
  if (first?.type === 'text') rest[0] = {...first, value: first.value.replace(/^[ \t\r\n]+/, '')};
  const last = rest.at(-1);
  if (last?.type === 'text') rest[rest.length - 1] = {...last, value: last.value.replace(/[ \t\r\n]+$/, '')};
  return rest;
}
