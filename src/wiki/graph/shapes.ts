import type {NoteKind} from '../../types';

/** The outline of a note's mark, so that kinds differ by more than colour; `none` is for notes without a kind. */
export const SHAPES = {
  concept: 'circle',
  term: 'ring',
  guide: 'square',
  podcast: 'triangle',
  journal: 'diamond',
  course: 'hexagon',
  map: 'star',
  none: 'cross',
} as const satisfies Record<NoteKind | 'none', string>;

export type Marked = keyof typeof SHAPES;

/** Names of the CSS variables that colour the marks. */
export const COLOURS: Readonly<Record<Marked, string>> = {
  concept: '--fn-accent',
  term: '--fn-muted',
  guide: '--fn-ochre',
  podcast: '--fn-red',
  journal: '--fn-blue',
  course: '--fn-violet',
  map: '--fn-ink',
  none: '--fn-line-strong',
};

/** Corners of the marks on a circle of radius 1 around them, clockwise; those of about the same area as the circle. */
const CORNERS: Readonly<Partial<Record<Marked, readonly (readonly [number, number])[]>>> = {
  guide: regular(4, 1.22, 45),
  podcast: regular(3, 1.38, 0),
  journal: regular(4, 1.26, 0),
  course: regular(6, 1.12, 0),
  map: star(4, 1.42, 0.6),
  none: star(4, 1.2, 0.3),
};

/** The corners of a mark; nothing for those that are round. */
export function cornersOf(marked: Marked): readonly (readonly [number, number])[] | undefined {
  return CORNERS[marked];
}

/** The outline of a mark as the `d` of an SVG path, around the origin with about the given radius. */
export function pathOf(marked: Marked, radius: number): string {
  const corners = cornersOf(marked);
  if (corners === undefined)
    return `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
  return `M${corners.map(([x, y]) => `${round(x * radius)} ${round(y * radius)}`).join('L')}z`;
}

function regular(corners: number, radius: number, turn: number): readonly (readonly [number, number])[] {
  return Array.from({length: corners}, (_, at) => pointAt(radius, turn + (360 / corners) * at));
}

function star(points: number, outer: number, inner: number): readonly (readonly [number, number])[] {
  return Array.from({length: 2 * points}, (_, at) => pointAt(at % 2 === 0 ? outer : inner, (180 / points) * at));
}

/** A point at an angle in degrees, clockwise from the top. */
function pointAt(radius: number, degrees: number): readonly [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [radius * Math.sin(angle), -radius * Math.cos(angle)];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
