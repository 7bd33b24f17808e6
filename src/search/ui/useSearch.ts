import {useEffect, useState} from 'react';
import type {Answer} from '../rank/answer';
import type {Client} from './client';

/** What is asked: a text, whether as it is written or with its typos mended, and how many notes are wanted. */
export type Question = {readonly text: string; readonly verbatim?: boolean; readonly limit?: number};

/** What is known of a query so far; the answer before stays until the next is there, so that the list keeps calm. */
export type Search = {
  readonly answer?: Answer;
  /** The text that was answered: another than the one being typed, until that has its own answer. */
  readonly answered?: string;
  /** Whether an answer has been awaited for longer than a moment. */
  readonly busy: boolean;
  /** What went wrong, in a sentence, when there is no answer at all. */
  readonly failed?: string;
  /** Asks again. */
  readonly retry: () => void;
};

/** After which the reader is told that the search is under way, in milliseconds. */
const PATIENCE = 300;

/** After which titles and headings are asked on their own, while the rest is on its way, in milliseconds. */
const NAMES_AFTER = 80;

/** Answers the text that is being typed. */
export function useSearch(client: Client | undefined, {text, verbatim = false, limit = 20}: Question): Search {
  const [found, setFound] = useState<Omit<Search, 'retry'>>({busy: false});
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (client === undefined || text.trim() === '') {
      setFound({busy: false});
      return undefined;
    }
    let isOpen = true;
    const show = (next: Omit<Search, 'retry'>) => isOpen && setFound(next);
    const patience = setTimeout(() => isOpen && setFound((before) => ({...before, busy: true})), PATIENCE);
    const early = setTimeout(async () => {
      // A fault of this first look is the whole search's too, which tells the reader of it.
      const answer = await client.names(text, {limit, verbatim}).catch(() => undefined);
      if (answer !== undefined && answer.hits.length > 0) show({answer, answered: text, busy: true});
    }, NAMES_AFTER);
    const stop = () => {
      isOpen = false;
      clearTimeout(patience);
      clearTimeout(early);
    };
    client.search(text, {limit, verbatim}).then(
      (answer) => {
        show({answer, answered: text, busy: false});
        stop();
      },
      (error: unknown) => {
        show({busy: false, failed: error instanceof Error ? error.message : String(error)});
        stop();
      },
    );
    return stop;
  }, [client, text, verbatim, limit, attempt]);

  const retry = () => setAttempt((before) => before + 1);
  const isIncomplete = found.failed !== undefined || (found.answer?.problems.length ?? 0) > 0;
  useEffect(() => {
    if (!isIncomplete) return undefined;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [isIncomplete]);
  return {...found, retry};
}
