import {COLOURS, type Marked} from './shapes';

/** Colours and font of the page as the canvas needs them. */
export type Palette = {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  /** Of lines that are not lit while others are. */
  readonly faint: string;
  readonly accent: string;
  readonly marks: Readonly<Record<Marked, string>>;
  /** Family of the text. */
  readonly font: string;
};

/** Reads the tokens of the theme that an element is shown in. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  // The cast is the border: the keys are those of the table.
  const marks = Object.fromEntries(
    Object.entries(COLOURS).map(([kind, name]) => [kind, colour(name)]),
  ) as Palette['marks'];
  return {
    paper: colour('--fn-paper'),
    ink: colour('--fn-ink'),
    muted: colour('--fn-muted'),
    line: colour('--fn-line'),
    faint: colour('--fn-surface'),
    accent: colour('--fn-accent'),
    marks,
    font: style.fontFamily,
  };
}
