import {useSyncExternalStore, type ComponentType, type ReactNode} from 'react';

type Content = ComponentType<Record<string, unknown>>;

/** What a module leaves to the one that takes its place. */
type Left = {holder?: Holder; said?: string};

/** The bundler's `module.hot`, as far as it matters here. */
export type Hot = {
  readonly data?: Left;
  readonly accept: () => void;
  readonly dispose: (leave: (left: Left) => void) => void;
  readonly invalidate: () => void;
};

/** Shows the content that it was given last. */
type Holder = {readonly show: (content: Content) => void; readonly Page: Content};

/**
 * The content of a note in a component that stays the same when the note is saved and shows what it is now. `said` is what
 * else the module gives of the note: when that has changed, such as a heading, the page is made anew. Without `hot` the
 * content itself.
 */
export function held(hot: Hot | undefined, content: Content, said: object): Content {
  if (hot === undefined) return content;
  const now = JSON.stringify(said);
  const {holder = newHolder(content), said: before = now} = hot.data ?? {};
  hot.accept();
  hot.dispose((left) => Object.assign(left, {holder, said: now}));
  holder.show(content);
  if (before !== now) hot.invalidate();
  return holder.Page;
}

function newHolder(first: Content): Holder {
  let content = first;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    show: (next) => {
      content = next;
      for (const listener of listeners) listener();
    },
    Page: function Page(props: Record<string, unknown>): ReactNode {
      const Now = useSyncExternalStore(
        subscribe,
        () => content,
        () => content,
      );
      return <Now {...props} />;
    },
  };
}
