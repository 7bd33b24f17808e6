import type {Direction} from './find';

/** What a key on the picture asks for. */
export type Command =
  | {readonly does: 'walk' | 'move'; readonly direction: Direction}
  | {readonly does: 'closer' | 'farther' | 'fit' | 'open' | 'leave'};

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Arrows walk from note to note, with Shift they move the picture; `+`, `-`, `0`, Enter and Escape; nothing for other keys. */
export function commandOf({key, shiftKey, ctrlKey, metaKey, altKey}: Pressed): Command | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const direction = ARROWS[key];
  if (direction !== undefined) return {does: shiftKey ? 'move' : 'walk', direction};
  switch (key) {
    case '+':
    case '=':
      return {does: 'closer'};
    case '-':
    case '_':
      return {does: 'farther'};
    case '0':
      return {does: 'fit'};
    case 'Enter':
      return {does: 'open'};
    case 'Escape':
      return {does: 'leave'};
    default:
      return undefined;
  }
}
