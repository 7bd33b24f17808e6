import type {Element, ElementContent} from 'hast';
import type {Code, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import {remarkDiagrams} from '../../src/components/diagrams';

const block = (value: string, meta?: string, lang = 'mermaid'): Code => ({type: 'code', lang, meta, value});

async function drawn(...children: Code[]): Promise<Root> {
  const tree: Root = {type: 'root', children};
  await remarkDiagrams()(tree);
  return tree;
}

/** The elements that take the place of the first block. */
async function figureOf(...blocks: Code[]): Promise<ElementContent[]> {
  return (await drawn(...blocks)).children[0]?.data?.hChildren ?? [];
}

function elementsOf(nodes: readonly ElementContent[]): Element[] {
  const found: Element[] = [];
  visit({type: 'root', children: [...nodes]}, 'element', (element) => {
    found.push(element);
  });
  return found;
}

function textsOf(nodes: readonly ElementContent[]): string[] {
  const found: string[] = [];
  visit({type: 'root', children: [...nodes]}, 'text', ({value}) => {
    if (value.trim() !== '') found.push(value);
  });
  return found;
}

const FLOW = 'flowchart LR\n  A[Leaves] --> B[Compost]';

describe('remarkDiagrams', () => {
  it.each([
    ['a flowchart', FLOW, ['Leaves', 'Compost']],
    ['a graph', 'graph TD\n  A[Leaves] --> B[Compost]', ['Leaves', 'Compost']],
    ['a sequence', 'sequenceDiagram\n  Ada->>Bo: Dig!', ['Ada', 'Bo', 'Dig!']],
    ['states', 'stateDiagram-v2\n  Seed --> Plant', ['Seed', 'Plant']],
    ['classes', 'classDiagram\n  Plant <|-- Bean', ['Plant', 'Bean']],
    ['entities', 'erDiagram\n  BED ||--o{ PLANT : holds', ['BED', 'PLANT', 'holds']],
  ])('draws %s into the page, with its words as text', async (_, value, words) => {
    const figure = await figureOf(block(value));
    expect(elementsOf(figure)[0]?.tagName).toBe('svg');
    expect(textsOf(figure)).toEqual(expect.arrayContaining(words));
  });

  it('puts the drawing into a figure', async () => {
    expect((await drawn(block(FLOW))).children[0]?.data).toMatchObject({
      hName: 'figure',
      hProperties: {className: ['diagram']},
    });
  });

  it('gives the drawing its title as name and as caption', async () => {
    const figure = await figureOf(block(FLOW, 'title="From leaf to soil" wide'));
    expect(elementsOf(figure)[0]?.properties).toMatchObject({role: 'img', ariaLabel: 'From leaf to soil'});
    expect(figure.at(-1)).toMatchObject({tagName: 'figcaption', children: [{value: 'From leaf to soil'}]});
  });

  it('gives a drawing without a title a name and no caption', async () => {
    const figure = await figureOf(block(FLOW));
    expect(figure).toMatchObject([{tagName: 'svg', properties: {role: 'img', ariaLabel: 'Diagram'}}]);
  });

  it('holds the place of the drawing by its size', async () => {
    const {width, height, viewBox} = elementsOf(await figureOf(block(FLOW)))[0]?.properties ?? {};
    const [, , w, h] = String(viewBox).split(' ').map(Number);
    expect(Number(width) / Number(height)).toBeCloseTo(Number(w) / Number(h), 1);
    expect(Number(width)).toBeGreaterThan(50);
  });

  it('brings no style sheet, no script and no address of another server', async () => {
    const figure = await figureOf(block(FLOW));
    expect(elementsOf(figure).map(({tagName}) => tagName)).not.toContain('style');
    expect(elementsOf(figure).map(({tagName}) => tagName)).not.toContain('script');
    expect(JSON.stringify(figure)).not.toMatch(/https?:/);
  });

  it('leaves hostile labels text', async () => {
    const value = 'flowchart LR\n  A["<script>alert(1)</script>"] --> B["<img src=x onerror=alert(1)>"]';
    const figure = await figureOf(block(value));
    const tags = elementsOf(figure).map(({tagName}) => tagName);
    expect(tags.filter((tag) => tag === 'script' || tag === 'img')).toEqual([]);
    expect(textsOf(figure)).toContain('<script>alert(1)</script>');
  });

  it('gives drawings on one page ids that differ, and refers to them', async () => {
    const {children} = await drawn(block(FLOW), block(FLOW));
    const [first = [], second = []] = children.map((child) => elementsOf(child.data?.hChildren ?? []));
    const ids = [...first, ...second].flatMap(({properties}) => (properties.id === undefined ? [] : [properties.id]));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...JSON.stringify([first, second]).matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(references.length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(references));
  });

  it('draws the same bytes for the same block', async () => {
    expect(JSON.stringify(await figureOf(block(FLOW)))).toBe(JSON.stringify(await figureOf(block(FLOW))));
  });

  it.each([
    ['code in another language', block('flowchart LR', undefined, 'text')],
    ['a diagram that only the browser can draw', block('pie title Beds\n  "a" : 1')],
    ['a word that only begins like a diagram', block('graphite')],
    ['a way of writing that Mermaid alone knows', block('graph TD; A-->B')],
  ])('leaves %s as it is', async (_, code) => {
    expect((await drawn(code)).children).toEqual([code]);
  });
});
