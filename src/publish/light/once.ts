/** A function that does what it does once, and gives what came of it each time. */
export function once<T>(does: () => T): () => T {
  let done: {readonly value: T} | undefined;
  return () => (done ??= {value: does()}).value;
}
