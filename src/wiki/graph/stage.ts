import {edgesOf, type Graph} from '../../notes/graph/nodes';
import {arrange} from './arrange';
import {noteAt, noteTowards, type Direction} from './find';
import {listen} from './gestures';
import {commandOf, type Command} from './keys';
import {marksOf, MARGIN, pictureOn, type Picture} from './picture';
import {centred, moved, pointOf, seenAt, zoomed} from './view';

export type StageOptions = {
  readonly canvas: HTMLCanvasElement;
  readonly graph: Graph;
  /** The note around which the others are shown. */
  readonly centre?: number;
  /** Whether the page scrolls where the picture is. */
  readonly isShared: boolean;
  /** Whether notes are not seen to find their places. */
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
export type Stage = Pick<Picture, 'recolour' | 'stop'> & {
  /** Shows these notes alone. */
  readonly show: (numbers: readonly number[]) => void;
  /** Lights a note, or none, without moving the picture. */
  readonly light: (number: number | undefined) => void;
  readonly act: (command: Command) => void;
};

/** Pixels in which a mouse or a finger means a note. */
const REACH = {mouse: 14, touch: 26};

/** Puts a graph onto a canvas, finds places for its notes and does what the reader asks of it. */
export function stageOn(options: StageOptions): Stage {
  const {canvas, graph, centre} = options;
  const links = marksOf(graph).map((mark) => mark.links);
  const byLinks = [...links.keys()].sort((a, b) => (links[b] ?? 0) - (links[a] ?? 0) || a - b);
  const picture = pictureOn(canvas, graph, centre);
  picture.set({numbers: byLinks});
  const turning = turningOn(picture, options);
  const act = (command: Command) => obey(command, {picture, turning, options});
  const onKey = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (command === undefined || (command.does === 'leave' && turning.chosen() === undefined)) return;
    event.preventDefault();
    act(command);
  };
  const deaf = listen(canvas, {
    view: () => picture.shown().view,
    onView: picture.look,
    onHover: (point) => turning.hover(point === undefined ? undefined : noteNear(picture, point, REACH.mouse)),
    onPress: (point, event) => press(point, event, {picture, turning, options}),
    isShared: options.isShared,
  });
  canvas.addEventListener('keydown', onKey);
  const rest = arrange(
    {links, edges: edgesOf(graph), shape: shapeOf(canvas)},
    ({share, points}) => {
      options.onShare(share);
      if (!options.isStill || share === 1) picture.set({points});
    },
    options.onFailed,
  );
  return {
    show: (numbers) => {
      const wanted = new Set(numbers);
      const chosen = turning.chosen();
      if (chosen !== undefined && !wanted.has(chosen)) turning.choose(undefined);
      picture.set({numbers: byLinks.filter((number) => wanted.has(number))});
    },
    light: turning.hover,
    act,
    recolour: picture.recolour,
    stop: () => {
      rest();
      deaf();
      canvas.removeEventListener('keydown', onKey);
      picture.stop();
    },
  };
}

/** Which note the reader has turned to. */
type Turning = {
  /** The note under the mouse, or none. */
  readonly hover: (number: number | undefined) => void;
  /** A note chosen by key or finger, which stays lit. */
  readonly choose: (number: number | undefined) => void;
  readonly chosen: () => number | undefined;
};

function turningOn(picture: Picture, {canvas, onActive}: StageOptions): Turning {
  let [hovered, chosen]: (number | undefined)[] = [];
  return {
    hover: (number) => {
      if (number === hovered) return;
      hovered = number;
      canvas.style.cursor = number === undefined ? '' : 'pointer';
      onActive(hovered ?? chosen, hovered === undefined);
      picture.set({active: hovered ?? chosen});
    },
    choose: (number) => {
      [hovered, chosen] = [undefined, number];
      onActive(number, true);
      picture.set({active: number});
    },
    chosen: () => chosen,
  };
}

type Asking = {readonly picture: Picture; readonly turning: Turning; readonly options: StageOptions};

/** Does what a key or a button says. */
function obey(command: Command, {picture, turning, options}: Asking): void {
  const chosen = turning.chosen();
  if (command.does === 'open') return chosen === undefined ? undefined : options.onOpen(chosen, false);
  if (command.does === 'leave') return turning.choose(undefined);
  if (command.does !== 'walk') return move(picture, command);
  const {numbers, points} = picture.shown();
  const next =
    chosen !== undefined && numbers.includes(chosen)
      ? noteTowards(points, numbers, chosen, command.direction)
      : (options.centre ?? numbers[0]);
  if (next === undefined) return;
  turning.choose(next);
  bringIntoSight(picture, next);
}

function press(point: readonly [number, number], event: PointerEvent, {picture, turning, options}: Asking): void {
  const isMouse = event.pointerType === 'mouse';
  const number = noteNear(picture, point, isMouse ? REACH.mouse : REACH.touch);
  if (number === undefined) return turning.choose(undefined);
  // A finger has no way to ask what a mark is but to press it: the first press tells, the second opens.
  if (isMouse || number === turning.chosen()) {
    return options.onOpen(number, event.ctrlKey || event.metaKey || event.shiftKey);
  }
  turning.choose(number);
}

function noteNear(picture: Picture, point: readonly [number, number], reach: number): number | undefined {
  const {view, points, numbers} = picture.shown();
  return noteAt({view, points, numbers}, point, reach);
}

/** Pixels that a key moves the picture by, and the factor of one step of the zoom. */
const STEP = 60;
const FACTOR = 1.35;

const WAYS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [STEP, 0],
  right: [-STEP, 0],
  up: [0, STEP],
  down: [0, -STEP],
};

function move(picture: Picture, command: Exclude<Command, {readonly does: 'walk' | 'open' | 'leave'}>): void {
  const {view} = picture.shown();
  const {width, height} = picture.size();
  if (command.does === 'fit') return picture.set({isFitted: true});
  if (command.does === 'closer' || command.does === 'farther') {
    const factor = command.does === 'closer' ? FACTOR : 1 / FACTOR;
    return picture.set({view: zoomed(view, factor, [width / 2, height / 2]), isFitted: false});
  }
  if ('direction' in command) picture.set({view: moved(view, ...WAYS[command.direction]), isFitted: false});
}

/** Moves the picture when a note would stand at its edge or beyond. */
function bringIntoSight(picture: Picture, number: number): void {
  const {view, points} = picture.shown();
  const size = picture.size();
  const [x, y] = seenAt(view, points, number);
  if (x > MARGIN && y > MARGIN && x < size.width - MARGIN && y < size.height - MARGIN) return;
  picture.set({view: centred(view, pointOf(points, number), size), isFitted: false});
}

/** Wide, square or high, so that the same picture is had in frames of about the same shape. */
function shapeOf({clientWidth, clientHeight}: HTMLCanvasElement): number {
  const shape = clientWidth / Math.max(1, clientHeight);
  if (shape > 1.25) return 1.3;
  return shape < 0.8 ? 0.75 : 1;
}
