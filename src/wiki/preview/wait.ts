/** Milliseconds from turning to a link to its preview, by what it was turned to with; a finger has been waited for already. */
export const DELAY = {mouse: 300, keyboard: 500, touch: 0} as const;

/** Resolves after some milliseconds, or rejects as soon as the wait is given up. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('The wait is over.', 'AbortError'));
    });
  });
}
