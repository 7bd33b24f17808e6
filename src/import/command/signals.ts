const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs what must not be cut off: a signal that would end the process makes `isStopped` true, and `run` has to come to an end by
 * itself, soon. Gives what `run` gives and throws what it throws.
 */
export async function withoutInterruption<Result>(run: (isStopped: () => boolean) => Promise<Result>): Promise<Result> {
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  for (const signal of STOPS) process.on(signal, stop);
  try {
    return await run(() => stopped);
  } finally {
    for (const signal of STOPS) process.off(signal, stop);
  }
}
