import {edgesOf, neighboursOf, type Graph} from '../../notes/graph/nodes';
import {draw, fontOf, shortened, type Mark} from './draw';
import {paletteOf} from './palette';
import {fitting, type Points, type Size, type View} from './view';

/** What of a picture changes while it is on the page. */
export type Shown = {
  readonly points: Points;
  readonly view: View;
  /** Whether the view follows from what is to be seen; until the reader moves it. */
  readonly isFitted: boolean;
  /** Numbers of the notes that are shown, the most linked first. */
  readonly numbers: readonly number[];
  /** The note that is lit. */
  readonly active: number | undefined;
};

/** A graph on a canvas, which is drawn anew, once a frame at most, when something of it has changed. */
export type Picture = {
  readonly shown: () => Shown;
  readonly size: () => Size;
  readonly set: (change: Partial<Shown>) => void;
  /** Takes the colours of the page anew. */
  readonly recolour: () => void;
  readonly stop: () => void;
};

/** Space around a picture that is seen whole, in pixels. */
export const MARGIN = 36;

/** The notes of a graph as they are drawn. */
export function marksOf(graph: Graph): Mark[] {
  const neighbours = neighboursOf(graph);
  return graph.nodes.map(({title, kind}, at) => ({title, marked: kind ?? 'none', links: neighbours[at]?.length ?? 0}));
}

/** Puts a graph, of which `centre` is marked, onto a canvas; nothing is seen before its notes have points. */
export function pictureOn(canvas: HTMLCanvasElement, graph: Graph, centre: number | undefined): Picture {
  const parts = {marks: marksOf(graph), edges: edgesOf(graph), neighbours: neighboursOf(graph), centre};
  const context = canvas.getContext('2d', {alpha: false});
  let palette = paletteOf(canvas);
  let widthOf = widthsIn(context, parts.marks, fontOf(palette));
  let size: Size = {width: 0, height: 0};
  let shown: Shown = {
    points: new Float32Array(),
    view: {k: 1, x: 0, y: 0},
    isFitted: true,
    numbers: [...graph.nodes.keys()],
    active: undefined,
  };
  let frame = 0;
  const paint = () => {
    frame = 0;
    const {points, isFitted, numbers} = shown;
    if (context === null || points.length === 0 || size.width === 0) return;
    if (isFitted) shown = {...shown, view: fitting(points, numbers, size, MARGIN)};
    const ratio = canvas.width / size.width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, size.width, size.height);
    draw(context, {...parts, ...shown, shown: numbers, size, palette, widthOf});
  };
  const repaint = () => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  const observer = new ResizeObserver(([entry]) => {
    const {width = 0, height = 0} = entry?.contentRect ?? {};
    size = {width, height};
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    // A canvas is empty once its size has changed: it is drawn before it is shown.
    paint();
  });
  observer.observe(canvas);
  return {
    shown: () => shown,
    size: () => size,
    set: (change) => {
      shown = {...shown, ...change};
      repaint();
    },
    recolour: () => {
      palette = paletteOf(canvas);
      widthOf = widthsIn(context, parts.marks, fontOf(palette));
      repaint();
    },
    stop: () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    },
  };
}

/** Measures titles, each once. */
function widthsIn(context: CanvasRenderingContext2D | null, marks: readonly Mark[], font: string) {
  const widths = new Map<number, number>();
  return (number: number): number => {
    const known = widths.get(number);
    if (known !== undefined || context === null) return known ?? 0;
    context.font = font;
    const {width} = context.measureText(shortened(marks[number]?.title ?? ''));
    widths.set(number, width);
    return width;
  };
}
