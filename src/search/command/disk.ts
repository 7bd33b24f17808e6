import type {Fetch} from '../store/source';

/** Answers for a file on disk as a server would. Node's part is asked for when it is needed, so that browsers can load this. */
export const fetchFile: Fetch = async (address) => {
  const {readFile} = await import('node:fs/promises');
  const bytes = await readFile(new URL(address)).catch(() => undefined);
  return bytes === undefined
    ? {ok: false, status: 404, arrayBuffer: async () => new ArrayBuffer()}
    : {ok: true, status: 200, arrayBuffer: async () => new Uint8Array(bytes).buffer};
};
