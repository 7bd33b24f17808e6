import type {Fetch} from '../store/source';

/** Answers for a file on disk as a server would, ranges included. Node's part is asked for when it is needed, so that browsers can
 *  load this. */
export const fetchFile: Fetch = async (address, {headers} = {}) => {
  const {open} = await import('node:fs/promises');
  const file = await open(new URL(address)).catch(() => undefined);
  if (file === undefined) return {ok: false, status: 404, arrayBuffer: async () => new ArrayBuffer()};
  try {
    const [, from = 0, to] = (/(\d+)-(\d+)/u.exec(headers?.range ?? '') ?? []).map(Number);
    const {size} = await file.stat();
    const bytes = new Uint8Array(Math.max(0, Math.min(size, (to ?? size - 1) + 1) - from));
    await file.read(bytes, 0, bytes.length, from);
    return {ok: true, status: to === undefined ? 200 : 206, arrayBuffer: async () => bytes.buffer};
  } finally {
    await file.close();
  }
};
