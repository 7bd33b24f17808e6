import type {Size, View} from './view';

/** What a picture was drawn of: the same parts, by identity, give the same picture. */
export type Parts = readonly unknown[];

/** Pictures that are moved and scaled in place of thousands of notes and links while a reader moves through them. */
export type Snapshot = {
  /** The canvas shows these parts, drawn as they are, from a view. */
  readonly drawn: (view: View, parts: Parts) => void;
  /** Puts them onto the canvas as they are seen from another view; says no when they must be drawn as they are. */
  readonly put: (view: View, parts: Parts) => boolean;
};

export type Photographed = {
  readonly context: CanvasRenderingContext2D;
  readonly size: () => Size;
  readonly paper: () => string;
  /** Draws all notes and links, seen whole, onto a context whose unit is the CSS pixel; tells from which view. */
  readonly drawWhole: (context: CanvasRenderingContext2D) => View;
};

/** How much a picture may be scaled before it is drawn anew: it is blurred until the reader pauses. */
const SCALES = {least: 0.3, most: 3.2} as const;

type Taken = {readonly view: View; readonly parts: Parts};

/** What was drawn last is moved; beyond its edges lies a picture of the whole. */
export function newSnapshot({context, size, paper, drawWhole}: Photographed): Snapshot {
  const {canvas} = context;
  const [near, whole] = [sheet(), sheet()];
  let last: Taken | undefined;
  let isCopied = false;
  let all: Taken | undefined;
  return {
    drawn: (view, parts) => {
      last = {view, parts};
      isCopied = false;
    },
    put: (view, parts) => {
      if (last === undefined || !isSame(last.parts, parts) || isFar(placeOf(last.view, view).k)) return false;
      if (!isCopied) copyOnto(near, canvas);
      isCopied = true;
      const ratio = canvas.width / size().width;
      if (all === undefined || !isSame(all.parts, parts)) {
        fit(whole, canvas);
        whole?.setTransform(ratio, 0, 0, ratio, 0, 0);
        all = whole === null ? undefined : {view: drawWhole(whole), parts};
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = paper();
      context.fillRect(0, 0, canvas.width, canvas.height);
      for (const [picture, taken] of [[whole, all] as const, [near, last] as const]) {
        if (picture === null || taken === undefined) continue;
        const {k, x, y} = placeOf(taken.view, view);
        context.setTransform(k, 0, 0, k, x * ratio, y * ratio);
        context.drawImage(picture.canvas, 0, 0);
      }
      return true;
    },
  };
}

function sheet(): CanvasRenderingContext2D | null {
  return document.createElement('canvas').getContext('2d', {alpha: false});
}

function fit(picture: CanvasRenderingContext2D | null, {width, height}: HTMLCanvasElement): void {
  if (picture !== null) Object.assign(picture.canvas, {width, height});
}

function copyOnto(picture: CanvasRenderingContext2D | null, canvas: HTMLCanvasElement): void {
  fit(picture, canvas);
  picture?.drawImage(canvas, 0, 0);
}

function isSame(some: Parts, others: Parts): boolean {
  return some.length === others.length && some.every((part, i) => part === others[i]);
}

function isFar(scale: number): boolean {
  return scale < SCALES.least || scale > SCALES.most;
}

/** Where a picture that was taken from one view lies when it is seen from another. */
export function placeOf(from: View, to: View): View {
  const k = to.k / from.k;
  return {k, x: to.x - from.x * k, y: to.y - from.y * k};
}
