/** What a reader may want of the marks. */
export type Wish = 'next' | 'previous' | 'clear';

/** The keys for each wish, as `aria-keyshortcuts` names them and as a reader reads them. No single letters, which speech
 *  input and screen readers need (WCAG 2.1.4), and none that browsers search by (F3, Ctrl+G). */
export const KEYS: Readonly<Record<Wish, {readonly aria: string; readonly said: string}>> = {
  next: {aria: 'Alt+ArrowDown', said: 'Alt+↓'},
  previous: {aria: 'Alt+ArrowUp', said: 'Alt+↑'},
  clear: {aria: 'Escape', said: 'Esc'},
};

type Stroke = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>;

/** What a key press asks for; nothing with any other modifier, nor while a character is being composed. */
export function wishOf({key, altKey, ctrlKey, metaKey, shiftKey, isComposing}: Stroke): Wish | undefined {
  if (isComposing || ctrlKey || metaKey || shiftKey) return undefined;
  const pressed = altKey ? `Alt+${key}` : key;
  return WISHES.find((wish) => KEYS[wish].aria === pressed);
}

const WISHES = ['next', 'previous', 'clear'] as const;
