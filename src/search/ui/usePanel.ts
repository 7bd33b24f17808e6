import {useEffect, useState} from 'react';

/** What stands below the text field of the dialog, loaded once it is wanted. */
export const loadPanel = () => import('./SearchPanel');

type Panel = Awaited<ReturnType<typeof loadPanel>>['SearchPanel'];

/** The panel as soon as it is there; `failed` when it could not be had, and `retry` to load it again. */
export function usePanel(): {
  readonly Panel: Panel | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
} {
  const [loaded, setLoaded] = useState<{readonly Panel?: Panel; readonly failed: boolean}>({failed: false});
  const load = () => {
    setLoaded({failed: false});
    loadPanel().then(
      ({SearchPanel}) => setLoaded({Panel: SearchPanel, failed: false}),
      () => setLoaded({failed: true}),
    );
  };
  useEffect(load, []);
  return {Panel: loaded.Panel, failed: loaded.failed, retry: load};
}
