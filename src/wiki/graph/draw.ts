import type {Edge} from '../../notes/graph/nodes';
import {labelsOf, type Label} from './labels';
import type {Palette} from './palette';
import {cornersOf, type Marked} from './shapes';
import {radiusOf, seenAt, type Points, type Size, type View} from './view';

/** A note as it is drawn. */
export type Mark = {readonly title: string; readonly marked: Marked; readonly links: number};

/** All that is to be seen. */
export type Scene = {
  readonly marks: readonly Mark[];
  readonly edges: readonly Edge[];
  readonly neighbours: readonly (readonly number[])[];
  readonly points: Points;
  readonly view: View;
  readonly size: Size;
  readonly palette: Palette;
  /** Numbers of the notes that are shown, the most linked first. */
  readonly shown: readonly number[];
  /** The note that the reader has turned to: it and its neighbours are lit. */
  readonly active?: number;
  /** The note around which the others are shown. */
  readonly centre?: number;
  /** Whether titles are left out. */
  readonly isBare?: boolean;
  /** Width of a note's title in pixels. */
  readonly widthOf: (number: number) => number;
};

type Context = CanvasRenderingContext2D;

/** Strokes of one path: long paths take longer than many short ones. */
const BATCH = 120;

/** How much is left of what is not lit. */
const DIM = 0.16;

/** Font of the titles in a family. */
export function fontOf({font}: Palette): string {
  return `500 12.5px ${font}`;
}

/** Draws the whole picture onto an empty canvas whose unit is the CSS pixel. */
export function draw(context: Context, scene: Scene): void {
  const {active, neighbours, palette, shown} = scene;
  const isShown = new Uint8Array(scene.marks.length);
  for (const number of shown) isShown[number] = 1;
  const lit = active === undefined ? undefined : new Set([active, ...(neighbours[active] ?? [])]);
  const between = scene.edges.filter(([a, b]) => isShown[a] === 1 && isShown[b] === 1 && crosses(scene, a, b));
  context.lineJoin = 'round';
  // Lines are opaque: thousands of translucent ones take a computer without a graphics card several frames.
  context.lineWidth = 1;
  context.strokeStyle = lit === undefined ? palette.line : palette.faint;
  strokeEdges(context, scene, between);
  if (active !== undefined) {
    context.lineWidth = 1.4;
    context.strokeStyle = palette.accent;
    strokeEdges(
      context,
      scene,
      between.filter((edge) => edge.includes(active)),
    );
  }
  const seen = shown.filter((number) => isSeen(scene, number));
  context.globalAlpha = lit === undefined ? 1 : DIM;
  drawMarks(context, scene, lit === undefined ? seen : seen.filter((number) => !lit.has(number)));
  context.globalAlpha = 1;
  if (lit !== undefined)
    drawMarks(
      context,
      scene,
      seen.filter((number) => lit.has(number)),
    );
  for (const number of new Set([scene.centre, active])) if (number !== undefined) drawRing(context, scene, number);
  if (!scene.isBare) drawLabels(context, scene, labelsIn(scene, seen, lit));
}

/** Whether a line may be seen at all: not when both its ends lie beyond the same side. */
function crosses({view, points, size: {width, height}}: Scene, a: number, b: number): boolean {
  const [ax, ay] = seenAt(view, points, a);
  const [bx, by] = seenAt(view, points, b);
  return !((ax < 0 && bx < 0) || (ay < 0 && by < 0) || (ax > width && bx > width) || (ay > height && by > height));
}

function isSeen({view, points, size: {width, height}}: Scene, number: number): boolean {
  const [x, y] = seenAt(view, points, number);
  return x > -30 && y > -30 && x < width + 30 && y < height + 30;
}

function strokeEdges(context: Context, {view, points}: Scene, edges: readonly Edge[]): void {
  edges.forEach(([a, b], at) => {
    if (at % BATCH === 0) context.beginPath();
    context.moveTo(...seenAt(view, points, a));
    context.lineTo(...seenAt(view, points, b));
    if (at % BATCH === BATCH - 1) context.stroke();
  });
  if (edges.length % BATCH !== 0) context.stroke();
}

/** Draws notes kind by kind, so that each colour is set once. */
function drawMarks(context: Context, scene: Scene, numbers: readonly number[]): void {
  const byMark = new Map<Marked, number[]>();
  for (const number of numbers) {
    const marked = scene.marks[number]?.marked ?? 'none';
    const others = byMark.get(marked);
    if (others === undefined) byMark.set(marked, [number]);
    else others.push(number);
  }
  for (const [marked, all] of byMark) {
    context.beginPath();
    for (const number of all) traceMark(context, scene, number, marked);
    paintMark(context, scene, marked);
  }
}

function paintMark(context: Context, {palette, view}: Scene, marked: Marked): void {
  const isRing = marked === 'term';
  context.fillStyle = isRing ? palette.paper : palette.marks[marked];
  context.strokeStyle = isRing ? palette.marks[marked] : palette.paper;
  context.lineWidth = isRing ? Math.max(1.2, 1.8 * Math.min(1, view.k)) : 1;
  context.fill();
  // The edge of paper between marks that touch is lost on small ones.
  if (isRing || view.k > 0.5) context.stroke();
}

function traceMark(context: Context, {marks, points, view}: Scene, number: number, marked: Marked): void {
  const [x, y] = seenAt(view, points, number);
  const radius = radiusOf(marks[number]?.links ?? 0, view);
  const corners = cornersOf(marked);
  if (corners === undefined) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([dx, dy], at) => {
    if (at === 0) context.moveTo(x + dx * radius, y + dy * radius);
    else context.lineTo(x + dx * radius, y + dy * radius);
  });
  context.closePath();
}

function drawRing(context: Context, {marks, points, view, palette}: Scene, number: number): void {
  const [x, y] = seenAt(view, points, number);
  context.beginPath();
  context.arc(x, y, radiusOf(marks[number]?.links ?? 0, view) * 1.3 + 4, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = palette.accent;
  context.stroke();
}

function labelsIn(scene: Scene, seen: readonly number[], lit: ReadonlySet<number> | undefined): Label[] {
  const {active, centre, marks} = scene;
  const always = [...new Set([active, centre])].filter((number) => number !== undefined);
  const order = lit === undefined ? seen : seen.filter((number) => lit.has(number));
  return labelsOf({...scene, linksOf: (number) => marks[number]?.links ?? 0}, always, order);
}

function drawLabels(context: Context, {marks, palette, active}: Scene, labels: readonly Label[]): void {
  context.font = fontOf(palette);
  context.textBaseline = 'middle';
  context.lineWidth = 3.5;
  context.strokeStyle = palette.paper;
  for (const {number, x, y} of [...labels].reverse()) {
    const title = shortened(marks[number]?.title ?? '');
    context.fillStyle = number === active ? palette.accent : palette.ink;
    context.strokeText(title, x, y);
    context.fillText(title, x, y);
  }
}

/** Letters of a title that are written beside its note. */
const LONGEST = 30;

/** `From MLOps to LLMOps and AgenticAIOps` → `From MLOps to LLMOps and Agen…` */
export function shortened(title: string): string {
  const letters = [...title];
  return letters.length <= LONGEST
    ? title
    : `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}
