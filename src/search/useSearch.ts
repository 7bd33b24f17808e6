import {useEffect, useState} from 'react';
import type {Answer} from './rank/answer';
import {open, type Engine} from './store/load';

/** What is known of a query so far; the answer before stays until the next is there, so that the list keeps calm. */
export type Search = {
  readonly answer?: Answer;
  /** Whether an answer has been awaited for longer than a moment. */
  readonly busy: boolean;
};

/** After which the reader is told that the search is under way, in milliseconds. */
const PATIENCE = 300;

/** Answers the text that is being typed, from the index at an address of this site. */
export function useSearch(text: string, address: string): Search {
  const [engine, setEngine] = useState<Engine>();
  const [found, setFound] = useState<Search>({busy: false});

  useEffect(() => {
    const opened = open(new URL(address, window.location.href).href, (file, options) => fetch(file, options));
    void opened.prepare();
    setEngine(opened);
  }, [address]);

  useEffect(() => {
    if (engine === undefined || text.trim() === '') {
      setFound({busy: false});
      return undefined;
    }
    let isLatest = true;
    const patience = setTimeout(() => setFound((before) => ({...before, busy: true})), PATIENCE);
    void engine.search(text).then((answer) => {
      if (isLatest) setFound({answer, busy: false});
      clearTimeout(patience);
    });
    return () => {
      isLatest = false;
      clearTimeout(patience);
    };
  }, [engine, text]);

  return found;
}
