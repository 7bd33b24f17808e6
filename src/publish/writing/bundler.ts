/** What is listened to of a bundler. */
export type Compiler = {
  readonly hooks: Readonly<Record<'watchRun' | 'invalid' | 'done' | 'failed', Hook>>;
};

type Hook = {readonly tap: (name: string, listener: () => void) => void};
