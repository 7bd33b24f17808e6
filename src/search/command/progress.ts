/** A bar on a terminal; silent elsewhere but for the last line. */
export type Progress = {readonly show: (what: string, share: number) => void; readonly end: (sentence: string) => void};

const WIDTH = 30;

export function progress(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): Progress {
  let last = '';
  return {
    show: (what, share) => {
      const filled = Math.round(WIDTH * Math.min(1, share));
      const line = `\r${what.padEnd(10)}${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.round(100 * share)} %\u001b[K`;
      if (!stream.isTTY || line === last) return;
      last = line;
      stream.write(line);
    },
    end: (sentence) => {
      stream.write(`${stream.isTTY ? '\r\u001b[K' : ''}${sentence}\n`);
    },
  };
}
