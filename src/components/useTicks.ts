import {useEffect, useState, type RefObject} from 'react';

/** How many boxes are ticked of how many; both 0 until the page runs. */
type Ticks = {readonly done: number; readonly total: number; readonly clear: () => void};

/**
 * Keeps the ticks of the boxes inside an element on the reader's device, by the page's address and the list's name.
 * Where storage is refused the boxes work until the page is left.
 */
export function useTicks(root: RefObject<HTMLElement | null>, name: string): Ticks {
  const [ticked, setTicked] = useState<readonly boolean[]>([]);

  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const key = `ticks:${window.location.pathname}:${name}`;
    const saved = read(key);
    const boxes = boxesIn(element);
    boxes.forEach((box, index) => {
      box.checked = saved[index] ?? box.checked;
    });
    const update = () => {
      const now = boxes.map(({checked}) => checked);
      setTicked(now);
      write(key, now);
    };
    setTicked(boxes.map(({checked}) => checked));
    element.addEventListener('change', update);
    return () => element.removeEventListener('change', update);
  }, [root, name]);

  const clear = () => {
    const boxes = root.current === null ? [] : boxesIn(root.current);
    for (const box of boxes) box.checked = false;
    boxes[0]?.dispatchEvent(new Event('change', {bubbles: true}));
  };
  return {done: ticked.filter(Boolean).length, total: ticked.length, clear};
}

function boxesIn(element: HTMLElement): HTMLInputElement[] {
  return [...element.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
}

function read(key: string): boolean[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(saved) ? saved.map(Boolean) : [];
  } catch {
    return [];
  }
}

function write(key: string, ticks: readonly boolean[]): void {
  try {
    if (ticks.some(Boolean)) localStorage.setItem(key, JSON.stringify(ticks));
    else localStorage.removeItem(key);
  } catch {
    // Storage is refused or full: the ticks last until the page is left.
  }
}
