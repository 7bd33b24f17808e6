import {moved, zoomed, type View} from './view';

/** What a reader does with a pointer on the picture; points are in CSS pixels from its corner. */
export type Gestures = {
  readonly view: () => View;
  /** The view that a drag, pinch or wheel asks for. */
  readonly onView: (view: View) => void;
  readonly onHover: (point: readonly [number, number] | undefined) => void;
  /** A click or a tap that is no drag. */
  readonly onPress: (point: readonly [number, number], event: PointerEvent) => void;
  /** Whether the wheel zooms only with Ctrl or Cmd, and one finger scrolls the page. */
  readonly isShared: boolean;
};

type Finger = {readonly x: number; readonly y: number};

/** Pixels that a pointer may stray while it presses. */
const STRAY = 6;

/** Listens to mouse, touch and pen on an element; the function that is returned ends it. */
export function listen(element: HTMLElement, gestures: Gestures): () => void {
  const {view, onView, onHover, onPress, isShared} = gestures;
  const fingers = new Map<number, Finger>();
  let start: Finger | undefined;
  const at = ({clientX, clientY}: MouseEvent): Finger => {
    const {left, top} = element.getBoundingClientRect();
    return {x: clientX - left, y: clientY - top};
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, at(event));
    start = fingers.size === 1 ? at(event) : undefined;
  };
  const move = (event: PointerEvent) => {
    const [now, before] = [at(event), fingers.get(event.pointerId)];
    if (before === undefined) {
      if (event.pointerType === 'mouse') onHover([now.x, now.y]);
      return;
    }
    if (start !== undefined && Math.hypot(now.x - start.x, now.y - start.y) <= STRAY) return;
    start = undefined;
    if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, finger]) => finger);
    fingers.set(event.pointerId, now);
    onView(
      others[0] === undefined
        ? moved(view(), now.x - before.x, now.y - before.y)
        : pinched(view(), {before, now}, others[0]),
    );
  };
  const up = (event: PointerEvent) => {
    if (start !== undefined && event.type === 'pointerup') onPress([start.x, start.y], event);
    fingers.delete(event.pointerId);
    start = undefined;
  };
  const wheel = (event: WheelEvent) => {
    if (isShared && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const {x, y} = at(event);
    onView(
      zoomed(view(), 2 ** (-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002) * (event.ctrlKey ? 4 : 1)), [x, y]),
    );
  };
  const leave = () => onHover(undefined);
  const ends = new AbortController();
  const {signal} = ends;
  element.addEventListener('pointerdown', down, {signal});
  element.addEventListener('pointermove', move, {signal});
  element.addEventListener('pointerup', up, {signal});
  element.addEventListener('pointercancel', up, {signal});
  element.addEventListener('pointerleave', leave, {signal});
  element.addEventListener('wheel', wheel, {signal, passive: false});
  element.style.touchAction = isShared ? 'pan-y' : 'none';
  return () => ends.abort();
}

/** One of two fingers moves: the picture follows their middle and grows with their distance. */
export function pinched(
  view: View,
  {before, now}: {readonly before: Finger; readonly now: Finger},
  other: Finger,
): View {
  const distance = (finger: Finger) => Math.max(1, Math.hypot(finger.x - other.x, finger.y - other.y));
  const middle: readonly [number, number] = [(now.x + other.x) / 2, (now.y + other.y) / 2];
  const shifted = moved(view, (now.x - before.x) / 2, (now.y - before.y) / 2);
  return zoomed(shifted, distance(now) / distance(before), middle);
}
