import type {Element, ElementContent} from 'hast';
import type {Code, Root} from 'mdast';
import {visit} from 'unist-util-visit';

/** Diagrams that can be drawn while building; the rest are drawn in the browser by Docusaurus's theme. */
const DRAWN = /^\s*(flowchart|graph|sequenceDiagram|stateDiagram|classDiagram|erDiagram|xychart(-beta)?)\b/;
const TITLE = /\btitle="([^"]*)"/;

/** The drawing's labels are 13 px high; the page's text is 17 px. */
const SCALE = 1.15;

/** Colours come from the page, so that one drawing serves both themes. */
const STYLE = {bg: 'var(--bg)', fg: 'var(--fg)', transparent: true, padding: 4} as const;

/**
 * Draws ```` ```mermaid ```` blocks while the page is built: they cost the reader no script, hold their place from the
 * first paint, and are there without JavaScript and in print. The block's `title="…"` is the diagram's name for those
 * who cannot see it and its caption for all.
 */
export function remarkDiagrams(): (tree: Root) => Promise<void> {
  return async (tree) => {
    const blocks: [node: Code, replace: (by: Code) => void][] = [];
    visit(tree, 'code', (node, index, parent) => {
      if (node.lang !== 'mermaid' || !DRAWN.test(node.value) || index === undefined || parent === undefined) return;
      blocks.push([node, (by) => void (parent.children[index] = by)]);
    });
    if (blocks.length === 0) return;
    const drawing = await loadDrawing();
    let drawn = 0;
    for (const [node, replace] of blocks) {
      const title = TITLE.exec(node.meta ?? '')?.[1];
      const svg = svgOf(drawing, node, {prefix: `diagram-${drawn + 1}-`, label: title ?? 'Diagram'});
      if (svg === undefined) continue;
      drawn += 1;
      replace({
        ...node,
        // An unknown node with these data is what remark-rehype turns into exactly this element.
        type: 'diagram' as 'code',
        value: '',
        data: {hName: 'figure', hProperties: {className: ['diagram']}, hChildren: figureOf(svg, title)},
      });
    }
  };
}

type Drawing = typeof import('beautiful-mermaid') & typeof import('hast-util-from-html');

/** Loads what draws: most notes have no diagram. */
async function loadDrawing(): Promise<Drawing> {
  return {...(await import('beautiful-mermaid')), ...(await import('hast-util-from-html'))};
}

function figureOf(svg: Element, title: string | undefined): ElementContent[] {
  if (title === undefined) return [svg];
  const caption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{type: 'text', value: title}],
  };
  return [svg, caption];
}

/**
 * The drawing as a tree, without its own style sheet (which names a font server) and with ids of its own. Nothing for what
 * cannot be drawn here: Mermaid itself, in the browser, knows more ways of writing (`graph TD; A-->B`), and says what is wrong.
 */
function svgOf(drawing: Drawing, {value}: Code, {prefix, label}: {prefix: string; label: string}): Element | undefined {
  const svg = drawingOf(drawing, value)?.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'svg',
  );
  if (svg === undefined) return undefined;
  const children = svg.children.filter((node) => !(node.type === 'element' && node.tagName === 'style'));
  for (const child of children) visit(child, 'element', (element) => tidy(element, prefix));
  const {viewBox, width, height} = svg.properties;
  const size = {width: Math.round(Number(width) * SCALE), height: Math.round(Number(height) * SCALE)};
  return {...svg, properties: {viewBox, ...size, role: 'img', ariaLabel: label}, children};
}

function drawingOf(drawing: Drawing, text: string): ReturnType<Drawing['fromHtml']> | undefined {
  try {
    return drawing.fromHtml(drawing.renderMermaidSVG(text, STYLE), {fragment: true, space: 'svg'});
  } catch {
    return undefined;
  }
}

/** Makes ids unique on the page, and drops the data that only scripts would read. */
function tidy(element: Element, prefix: string): void {
  const {properties} = element;
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('data')) delete properties[name];
    else if (name === 'id' && typeof value === 'string') properties.id = prefix + value;
    else if (typeof value === 'string') properties[name] = value.replace('url(#', `url(#${prefix}`);
  }
}
