import {readFileSync} from 'node:fs';

/** How often memory is looked at, in milliseconds. */
const LOOK = 200;

/** Clock ticks of Linux in a second. */
const TICKS = 100;

/** What a process and all that it started used, both NaN where the system does not tell. */
export type Use = {
  /** Bytes that they held together at the worst moment. */
  readonly bytes: number;
  /** Seconds of the processor, which say more than the clock on a busy machine; the last look may miss a little. */
  readonly processor: number;
};

/** Watches a process and all that it starts, on Linux. The function that comes back ends the watch. */
export function watchFamily(pid: number): () => Use {
  const used = new Map<number, number>();
  let most = 0;
  const look = (): void => {
    const family = familyOf(pid);
    most = Math.max(
      most,
      family.reduce((sum, each) => sum + heldBy(each), 0),
    );
    for (const each of family) used.set(each, Math.max(used.get(each) ?? 0, ticksOf(each)));
  };
  const timer = setInterval(look, LOOK);
  return () => {
    clearInterval(timer);
    const processor = [...used.values()].reduce((sum, ticks) => sum + ticks, 0) / TICKS;
    return most === 0 ? {bytes: Number.NaN, processor: Number.NaN} : {bytes: most, processor};
  };
}

/** A process and all that it started; itself alone where the system does not tell. */
export function familyOf(pid: number): readonly number[] {
  const children = textOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(familyOf)];
}

function heldBy(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/mu.exec(textOf(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes ?? 0) * 1024;
}

/** Ticks that a process used by itself: the 14th and 15th word, counted after the name, which may hold spaces. */
function ticksOf(pid: number): number {
  const stat = textOf(`/proc/${pid}/stat`);
  const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(words[11] ?? 0) + Number(words[12] ?? 0);
}

/** Nothing once the process is gone. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
