import {describe, expect, it} from 'vitest';
import * as fc from 'fast-check';
import {around, backOf, edgesOf, graphOf, neighboursOf, type Graph} from '../../../src/notes/graph/nodes';
import {indexWith} from '../notes';

const note = (body: string, front = '') => `---\nkind: concept\ntags: [soil]\n${front}---\n\n${body}\n`;

const garden = indexWith({
  'b.md': note('See [[a]], [[a|again]], [[secret]] and [[quiet]].', 'title: Bed\n'),
  'a.md': note('See [[b]] and [[c]].', 'title: Apple\n'),
  'c.md': '# Carrot\n\nSee [itself](c.md) and ![](bed.png).\n',
  'secret.md': note('See [[a]].', 'draft: true\n'),
  'quiet.md': note('See [[a]].', 'unlisted: true\n'),
  'bed.png': '',
});

describe('graphOf', () => {
  it('has the listed notes in the order of their addresses, and each link once', () => {
    expect(graphOf(garden)).toEqual({
      nodes: [
        {title: 'Apple', permalink: '/a/', kind: 'concept', tags: ['soil'], to: [1, 2]},
        {title: 'Bed', permalink: '/b/', kind: 'concept', tags: ['soil'], to: [0]},
        {title: 'Carrot', permalink: '/c/', tags: [], to: []},
      ],
    });
  });

  it('says nothing of hidden and unlisted notes', () => {
    expect(JSON.stringify(graphOf(garden))).not.toMatch(/secret|quiet/i);
  });

  it('is the same text whatever the order of the notes', () => {
    const texts = {'x.md': '[[y]]', 'y.md': '[[z]] [[x]]', 'z.md': 'Alone.'};
    const turned = Object.fromEntries(Object.entries(texts).reverse());
    expect(JSON.stringify(graphOf(indexWith(texts)))).toBe(JSON.stringify(graphOf(indexWith(turned))));
  });

  it('is empty without notes', () => {
    expect(graphOf(indexWith({}))).toEqual({nodes: []});
  });
});

/** Graphs of up to eight notes with any links. */
const graphs = fc.array(fc.uniqueArray(fc.nat(7)), {minLength: 1, maxLength: 8}).map((all): Graph => ({
  nodes: all.map((to, from) => ({
    title: `${from}`,
    permalink: `/${from}/`,
    tags: [],
    to: to.filter((other) => other < all.length && other !== from).sort((a, b) => a - b),
  })),
}));

describe('edgesOf', () => {
  it('names a pair once, also when both notes link to each other', () => {
    expect(edgesOf(graphOf(garden))).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it('has as many ends at each note as it has neighbours', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const edges = edgesOf(graph);
        expect(new Set(edges.map(String)).size).toBe(edges.length);
        neighboursOf(graph).forEach((near, number) => {
          expect(edges.filter((edge) => edge.includes(number)).length).toBe(near.length);
        });
      }),
    );
  });
});

describe('backOf', () => {
  it('turns every link round', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const back = backOf(graph);
        graph.nodes.forEach(({to}, from) => to.forEach((other) => expect(back[other]).toContain(from)));
        expect(back.flat().length).toBe(graph.nodes.flatMap(({to}) => to).length);
      }),
    );
  });
});

describe('around', () => {
  const chain = graphOf(indexWith({'a.md': '[[b]]', 'b.md': '[[c]]', 'c.md': '[[d]]', 'd.md': '', 'e.md': ''}));
  const titles = (number: number, steps: number) => around(chain, number, steps).graph.nodes.map(({title}) => title);

  it.each([
    [1, 1, ['a', 'b', 'c']],
    [1, 2, ['a', 'b', 'c', 'd']],
    [3, 1, ['c', 'd']],
    [4, 2, ['e']],
  ])('takes from note %i in %i steps %j', (number, steps, expected) => {
    expect(titles(number, steps)).toEqual(expected);
  });

  it('keeps the links between the notes that it takes, and says where the note is', () => {
    fc.assert(
      fc.property(graphs, fc.nat(7), fc.integer({min: 1, max: 2}), (graph, at, steps) => {
        const number = at % graph.nodes.length;
        const {graph: near, centre} = around(graph, number, steps);
        expect(near.nodes[centre]?.title).toBe(String(number));
        const kept = new Set(near.nodes.map(({title}) => title));
        for (const {title, to} of near.nodes) {
          const before = graph.nodes[Number(title)]?.to.map(String).filter((other) => kept.has(other));
          expect(to.map((other) => near.nodes[other]?.title)).toEqual(before);
        }
      }),
    );
  });
});
