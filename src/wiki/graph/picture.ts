import {edgesOf, neighboursOf, type Graph} from '../../notes/graph/nodes';
import {draw, fontOf, shortened, type Mark} from './draw';
import {paletteOf} from './palette';
import {newSnapshot} from './snapshot';
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
  /** Shows the picture from a view on the way to others: a large one as a snapshot, until the reader pauses. */
  readonly look: (view: View) => void;
  /** Takes the colours of the page anew. */
  readonly recolour: () => void;
  readonly stop: () => void;
};

/** Space around a picture that is seen whole, in pixels. */
export const MARGIN = 36;

/** Links from which drawing takes a computer without a graphics card more than a frame. */
const MANY = 1200;

/** Milliseconds without a movement after which a picture is drawn as it is. */
const PAUSE = 120;

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
  let pause: ReturnType<typeof setTimeout> | undefined;
  const whole = () => fitting(shown.points, shown.numbers, size, MARGIN);
  const drawFrom = (target: CanvasRenderingContext2D, view: View, isBare = false) => {
    target.globalAlpha = 1;
    target.fillStyle = palette.paper;
    // Beyond the edge: the last row of pixels, if a part of it is seen, would else let through what was drawn before.
    target.fillRect(0, 0, size.width + 1, size.height + 1);
    draw(target, {...parts, ...shown, shown: shown.numbers, view, size, palette, widthOf, isBare});
    return view;
  };
  const snapshot =
    context &&
    newSnapshot({
      context,
      size: () => size,
      paper: () => palette.paper,
      drawWhole: (target) => drawFrom(target, whole(), true),
    });
  const paint = () => {
    frame = 0;
    const {points, isFitted, numbers, active} = shown;
    if (context === null || points.length === 0 || size.width === 0) return;
    if (isFitted) shown = {...shown, view: whole()};
    const photographed = [points, numbers, active, palette, size];
    const isMoving = pause !== undefined && parts.edges.length > MANY;
    if (isMoving && snapshot?.put(shown.view, photographed)) return;
    const ratio = canvas.width / size.width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawFrom(context, shown.view);
    snapshot?.drawn(shown.view, photographed);
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
  const recolour = () => {
    palette = paletteOf(canvas);
    widthOf = widthsIn(context, parts.marks, fontOf(palette));
    repaint();
  };
  let isOver = false;
  // Titles that were measured and drawn before their font was there are those of another. It is asked for by name: that all
  // fonts are there is said, too, when none has been asked for yet. One that cannot be had stays away.
  document.fonts.load(fontOf(palette)).then(
    () => isOver || recolour(),
    () => undefined,
  );
  return {
    shown: () => shown,
    size: () => size,
    set: (change) => {
      shown = {...shown, ...change};
      repaint();
    },
    look: (view) => {
      shown = {...shown, view, isFitted: false};
      clearTimeout(pause);
      pause = setTimeout(() => {
        pause = undefined;
        repaint();
      }, PAUSE);
      repaint();
    },
    recolour,
    stop: () => {
      isOver = true;
      observer.disconnect();
      clearTimeout(pause);
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
