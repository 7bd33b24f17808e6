import {useState} from 'react';

/** A part of a page whose code is loaded when a reader asks for it. */
export type Part<T> = {
  /** What has been loaded; missing before. */
  readonly part?: T;
  /** Whether it could not be loaded, as without a connection or after a deploy. */
  readonly hasFailed: boolean;
  readonly ask: () => void;
};

/** Loads a part when it is asked for, and again when that has failed: `usePart(() => import('./Neighbourhood'))`. */
export function usePart<T>(load: () => Promise<T>): Part<T> {
  const [state, setState] = useState<Omit<Part<T>, 'ask'>>({hasFailed: false});
  const ask = () => {
    if (state.part !== undefined) return;
    setState({hasFailed: false});
    load().then(
      (part) => setState({part, hasFailed: false}),
      () => setState({hasFailed: true}),
    );
  };
  return {...state, ask};
}
