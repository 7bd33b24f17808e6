import type {Token} from '../types';

/** An analyser: the words of a text with their places. */
export type Analyse = (text: string) => readonly Token[];

/** Texts that are remembered: those of a few lists of results, a hundred bytes for each of their words. */
const MOST = 256;

/** An analyser that remembers the texts it was given last: the next letter of a query mostly shows the same sections. */
export function remembered(analyse: Analyse): Analyse {
  const known = new Map<string, readonly Token[]>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) known.delete(text);
    const tokens = found ?? analyse(text);
    known.set(text, tokens);
    // the order of the map is that of the last use
    const [oldest] = known.size > MOST ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    return tokens;
  };
}
