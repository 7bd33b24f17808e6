import {edgesOf, neighboursOf, type Graph} from '../../notes/graph/nodes';
import {arrange} from './arrange';
import {draw, fontOf, shortened, type Mark} from './draw';
import {noteAt, noteTowards, type Direction} from './find';
import {listen} from './gestures';
import {commandOf, type Command} from './keys';
import {paletteOf, type Palette} from './palette';
import {centred, fitting, moved, pointOf, seenAt, zoomed, type Points, type Size, type View} from './view';

export type StageOptions = {
  readonly canvas: HTMLCanvasElement;
  readonly graph: Graph;
  /** The note around which the others are shown. */
  readonly centre?: number;
  /** Whether the page scrolls where the picture is. */
  readonly isShared: boolean;
  /** Whether notes are seen to find their places. */
  readonly isStill: boolean;
  /** The note that the reader has turned to; `chosen` when by key or finger, so that it stays. */
  readonly onActive: (number: number | undefined, chosen: boolean) => void;
  /** The reader wants to read a note; `isApart` in a tab of its own. */
  readonly onOpen: (number: number, isApart: boolean) => void;
  /** How far the layout is, from 0 to 1. */
  readonly onShare: (share: number) => void;
  readonly onFailed: () => void;
};

/** The picture while it is on the page. */
export type Stage = {
  /** Shows these notes alone. */
  readonly show: (numbers: readonly number[]) => void;
  /** Lights a note, or none, without moving the picture. */
  readonly light: (number: number | undefined) => void;
  readonly act: (command: Command) => void;
  /** Takes the colours of the page anew. */
  readonly recolour: () => void;
  readonly stop: () => void;
};

/** Space around a picture that is seen whole, pixels a key moves it, and the factor of one step of the zoom. */
const MARGIN = 36;
const STEP = 60;
const FACTOR = 1.35;

/** Pixels around a note's middle in which a mouse or a finger means it. */
const REACH = {mouse: 14, touch: 26};

const WAYS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [STEP, 0],
  right: [-STEP, 0],
  up: [0, STEP],
  down: [0, -STEP],
};

/** Wide, square or high, so that the same picture is had in frames of about the same shape. */
function shapeOf({clientWidth, clientHeight}: HTMLCanvasElement): number {
  const shape = clientWidth / Math.max(1, clientHeight);
  if (shape > 1.25) return 1.3;
  return shape < 0.8 ? 0.75 : 1;
}

/** Puts a graph onto a canvas and listens to the reader; draws only when something has changed. */
export function stageOn(options: StageOptions): Stage {
  const {canvas, graph, centre} = options;
  const neighbours = neighboursOf(graph);
  const edges = edgesOf(graph);
  const marks = graph.nodes.map(({title, kind}, at): Mark => ({
    title,
    marked: kind ?? 'none',
    links: neighbours[at]?.length ?? 0,
  }));
  const context = canvas.getContext('2d', {alpha: false});
  const byLinks = [...marks.keys()].sort((a, b) => (marks[b]?.links ?? 0) - (marks[a]?.links ?? 0) || a - b);
  const widths = new Map<number, number>();
  let palette: Palette = paletteOf(canvas);
  let points: Points = new Float32Array();
  let size: Size = {width: 0, height: 0};
  let view: View = {k: 1, x: 0, y: 0};
  let shown = byLinks;
  let [hovered, chosen]: (number | undefined)[] = [];
  // Until the reader moves it, the picture keeps all in sight.
  let isFitted = true;
  let frame = 0;

  const widthOf = (number: number): number => {
    const known = widths.get(number);
    if (known !== undefined || context === null) return known ?? 0;
    context.font = fontOf(palette);
    const {width} = context.measureText(shortened(marks[number]?.title ?? ''));
    widths.set(number, width);
    return width;
  };
  const paint = () => {
    frame = 0;
    if (context === null || points.length === 0 || size.width === 0) return;
    if (isFitted) view = fitting(points, shown, size, MARGIN);
    const ratio = canvas.width / size.width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, size.width, size.height);
    draw(context, {
      marks,
      edges,
      neighbours,
      points,
      view,
      size,
      palette,
      shown,
      centre,
      widthOf,
      active: hovered ?? chosen,
    });
  };
  const repaint = () => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  const look = (next: View) => {
    view = next;
    isFitted = false;
    repaint();
  };
  const hover = (number: number | undefined) => {
    if (number === hovered) return;
    hovered = number;
    canvas.style.cursor = number === undefined ? '' : 'pointer';
    options.onActive(hovered ?? chosen, hovered === undefined);
    repaint();
  };
  const choose = (number: number | undefined) => {
    chosen = number;
    hovered = undefined;
    options.onActive(number, true);
    repaint();
  };
  const noteNear = (point: readonly [number, number], reach: number) =>
    noteAt({view, points, numbers: shown}, point, reach);
  const walk = (command: Extract<Command, {readonly does: 'walk' | 'move'}>) => {
    if (command.does === 'move') return look(moved(view, ...WAYS[command.direction]));
    const from = chosen !== undefined && shown.includes(chosen) ? chosen : undefined;
    const next = from === undefined ? (centre ?? shown[0]) : noteTowards(points, shown, from, command.direction);
    if (next === undefined) return;
    choose(next);
    const [x, y] = seenAt(view, points, next);
    if (x < MARGIN || y < MARGIN || x > size.width - MARGIN || y > size.height - MARGIN)
      look(centred(view, pointOf(points, next), size));
  };
  const act = (command: Command) => {
    const middle = [size.width / 2, size.height / 2] as const;
    switch (command.does) {
      case 'walk':
      case 'move':
        return walk(command);
      case 'closer':
        return look(zoomed(view, FACTOR, middle));
      case 'farther':
        return look(zoomed(view, 1 / FACTOR, middle));
      case 'fit':
        isFitted = true;
        return repaint();
      case 'open':
        return chosen === undefined ? undefined : options.onOpen(chosen, false);
      case 'leave':
        return choose(undefined);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (command === undefined || (command.does === 'leave' && chosen === undefined)) return;
    event.preventDefault();
    act(command);
  };
  const onPress = (point: readonly [number, number], event: PointerEvent) => {
    const isMouse = event.pointerType === 'mouse';
    const number = noteNear(point, isMouse ? REACH.mouse : REACH.touch);
    if (number === undefined) return choose(undefined);
    // A finger has no way to ask what a mark is but to press it: the first press tells, the second opens.
    if (isMouse || number === chosen) return options.onOpen(number, event.ctrlKey || event.metaKey || event.shiftKey);
    choose(number);
  };
  const resize = ([entry]: readonly ResizeObserverEntry[]) => {
    if (entry === undefined) return;
    const {width, height} = entry.contentRect;
    size = {width, height};
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    // A canvas is empty once its size has changed: it is drawn before it is shown.
    paint();
  };

  const deaf = listen(canvas, {
    view: () => view,
    onView: look,
    onHover: (point) => hover(point === undefined ? undefined : noteNear(point, REACH.mouse)),
    onPress,
    isShared: options.isShared,
  });
  canvas.addEventListener('keydown', onKey);
  const observer = new ResizeObserver(resize);
  observer.observe(canvas);
  const rest = arrange(
    {links: marks.map(({links}) => links), edges, shape: shapeOf(canvas)},
    (report) => {
      options.onShare(report.share);
      if (options.isStill && report.share < 1) return;
      points = report.points;
      repaint();
    },
    options.onFailed,
  );
  return {
    show: (numbers) => {
      const wanted = new Set(numbers);
      shown = byLinks.filter((number) => wanted.has(number));
      if (chosen !== undefined && !wanted.has(chosen)) choose(undefined);
      repaint();
    },
    light: hover,
    act,
    recolour: () => {
      palette = paletteOf(canvas);
      repaint();
    },
    stop: () => {
      rest();
      deaf();
      observer.disconnect();
      canvas.removeEventListener('keydown', onKey);
      cancelAnimationFrame(frame);
    },
  };
}
