import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';

export type Cost = {
  readonly seconds: number;
  /** The most memory that the process and those that it started held, in bytes; NaN where the system does not tell. */
  readonly memory: number;
};

/** How often the memory is looked at, in milliseconds; the system keeps the highest value of each process itself. */
const LOOK = 100;

/** Runs a script of this repository in a process of its own. Throws when it fails. */
export async function costOf(script: string, words: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = (): boolean => child.kill();
  process.once('exit', stop);
  const highest = new Map<number, number>();
  const timer = setInterval(() => {
    for (const pid of familyOf(child.pid ?? 0)) highest.set(pid, Math.max(highest.get(pid) ?? 0, peakOf(pid)));
  }, LOOK);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  clearInterval(timer);
  process.off('exit', stop);
  if (code !== 0) throw new Error(`${script} ${words.join(' ')} failed.`);
  const memory = [...highest.values()].reduce((sum, each) => sum + each, 0);
  return {seconds: (performance.now() - start) / 1000, memory: memory === 0 ? Number.NaN : memory};
}

/** A process and all that it started, on Linux; itself elsewhere. */
function familyOf(pid: number): readonly number[] {
  const children = textOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(familyOf)];
}

function peakOf(pid: number): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/mu.exec(textOf(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes ?? 0) * 1024;
}

/** Nothing once the process is gone. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
