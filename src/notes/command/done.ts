import {createHash} from 'node:crypto';
import type {FileChange} from '../move/changes';
import type {MovePlan} from '../move/types';
import type {Disk} from './disk';
import {WORK_FOLDER} from './transaction';

/** A move that was made, kept so that it can be taken back byte for byte. */
export type Done = {
  readonly from: string;
  readonly to: string;
  /** What takes it back. */
  readonly undo: MovePlan;
  /** Digests of all files that it changed, as it left them, by their new paths. */
  readonly left: Readonly<Record<string, string>>;
};

const FILE = `${WORK_FOLDER}/done.json`;
/** Moves that are kept. */
const KEPT = 20;

/** The last of the moves kept from one place to another whose files are all as it left them. */
export async function untouched(disk: Disk, from: string, to: string): Promise<Done | undefined> {
  for (const done of [...(await kept(disk))].reverse()) {
    if (done.from !== from || done.to !== to) continue;
    const entries = Object.entries(done.left);
    const same = await Promise.all(entries.map(async ([file, digest]) => (await digestOf(disk, file)) === digest));
    if (same.every(Boolean)) return done;
  }
  return undefined;
}

/** Keeps a move that has been made. */
export async function keep(
  disk: Disk,
  changes: readonly FileChange[],
  {from, to, undo}: Pick<Done, 'from' | 'to' | 'undo'>,
): Promise<void> {
  const left: Record<string, string> = {};
  for (const change of changes) left[change.to] = (await digestOf(disk, change.to)) ?? '';
  await write(disk, [...(await kept(disk)), {from, to, undo, left}].slice(-KEPT));
}

/** Forgets a move that has been taken back. */
export async function forget(disk: Disk, done: Done): Promise<void> {
  const all = await kept(disk);
  await write(
    disk,
    all.filter((one) => JSON.stringify(one) !== JSON.stringify(done)),
  );
}

async function kept(disk: Disk): Promise<readonly Done[]> {
  if (!(await disk.exists(FILE))) return [];
  try {
    // The cast is the border: nobody but `keep` writes this file.
    return JSON.parse((await disk.read(FILE)).toString('utf8')) as readonly Done[];
  } catch {
    // Half a file is worth nothing, and nothing is lost but that a move back is planned anew.
    return [];
  }
}

async function write(disk: Disk, all: readonly Done[]): Promise<void> {
  await disk.write(`${FILE}.part`, JSON.stringify(all));
  await disk.rename(`${FILE}.part`, FILE);
}

async function digestOf(disk: Disk, file: string): Promise<string | undefined> {
  return (await disk.exists(file))
    ? createHash('sha256')
        .update(await disk.read(file))
        .digest('hex')
    : undefined;
}
