import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationNodeDatum,
} from 'd3-force';
import type {Edge} from '../../notes/graph/nodes';
import type {Points} from './view';

/** What is laid out: notes by their number of links, and the links. */
export type Plan = {
  readonly links: readonly number[];
  readonly edges: readonly Edge[];
  /** How much wider than high the picture is to become. */
  readonly shape: number;
};

/** A layout under way. */
export type Settling = {
  /** One step further. */
  readonly step: () => void;
  /** How far it is, from 0 to 1. */
  readonly share: () => number;
  readonly points: () => Points;
};

type Body = SimulationNodeDatum & {readonly links: number};

/** Steps until all is at rest; with more the picture changes no more than one would see. */
const STEPS = 200;

/** Share of the steps after which notes are kept off one another: before, it takes half of the time and changes little. */
const APART_FROM = 0.7;

/**
 * Lays notes out by forces: links pull, notes push each other away, and all are drawn a little to the middle, so that
 * parts without links between them stay together. The same plan gives the same points: the bodies begin on a fixed
 * spiral, the most linked in its middle, and d3-force takes what chance it needs from a source of its own.
 */
export function settlingOf({links, edges, shape}: Plan): Settling {
  const bodies = links.map((n): Body => ({links: n}));
  const order = [...bodies].sort((a, b) => b.links - a.links);
  placeOnSpiral(order);
  const simulation = simulationOf(bodies, edges, shape);
  const apart = forceCollide<Body>((body) => 7 + 2 * Math.sqrt(body.links)).strength(0.7);
  let steps = 0;
  return {
    step: () => {
      if (steps === Math.round(APART_FROM * STEPS)) simulation.force('apart', apart);
      simulation.tick();
      steps += 1;
    },
    share: () => Math.min(1, steps / STEPS),
    points: () => Float32Array.from(bodies.flatMap(({x = 0, y = 0}) => [x, y])),
  };
}

/** Links pull, notes push, and all are drawn to the middle; nothing moves by itself. */
function simulationOf(bodies: Body[], edges: readonly Edge[], shape: number): Simulation<Body, undefined> {
  return forceSimulation(bodies)
    .alphaDecay(1 - 0.001 ** (1 / STEPS))
    .force(
      'link',
      forceLink<Body, {source: number; target: number}>(edges.map(([source, target]) => ({source, target})))
        .distance(({source, target}) => 30 + 5 * Math.sqrt(Math.min(linksOf(source), linksOf(target))))
        .strength(({source, target}) => 1 / (1 + Math.min(linksOf(source), linksOf(target)) ** 0.8)),
    )
    .force(
      'push',
      forceManyBody<Body>()
        .strength((body) => -90 - 30 * Math.sqrt(body.links))
        .theta(1),
    )
    .force(
      'x',
      forceX<Body>().strength((body) => towardsMiddle(body) / shape),
    )
    .force(
      'y',
      forceY<Body>().strength((body) => towardsMiddle(body) * shape),
    )
    .stop();
}

/** The whole layout at once. */
export function settled(plan: Plan): Points {
  const settling = settlingOf(plan);
  while (settling.share() < 1) settling.step();
  return settling.points();
}

/** Notes without links have nothing else that holds them. */
function towardsMiddle({links}: Body): number {
  return links === 0 ? 0.09 : 0.045;
}

function placeOnSpiral(bodies: readonly Body[]): void {
  bodies.forEach((body, at) => {
    const radius = 12 * Math.sqrt(at + 0.5);
    const angle = at * Math.PI * (3 - Math.sqrt(5));
    body.x = radius * Math.cos(angle);
    body.y = radius * Math.sin(angle);
  });
}

/** The simulation has put the bodies in the place of their numbers. */
function linksOf(end: Body | number | string): number {
  return typeof end === 'object' ? end.links : 0;
}
