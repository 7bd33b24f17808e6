import {useEffect, useState} from 'react';

/** Follows a result as soon as the text has its answer: at once, or when it comes. Another text before that calls it off.
 *  `inNewTab` is handed on. */
export function useWaiting(
  text: string,
  isAnswered: boolean,
  follow: (inNewTab: boolean) => void,
): (inNewTab: boolean) => void {
  const [waiting, setWaiting] = useState<{readonly text: string; readonly inNewTab: boolean}>();
  useEffect(() => {
    if (waiting === undefined || (waiting.text === text && !isAnswered)) return;
    setWaiting(undefined);
    if (waiting.text === text) follow(waiting.inNewTab);
  }, [waiting, text, isAnswered]);
  return (inNewTab) => setWaiting({text, inNewTab});
}
