declare module 'loader-runner' {
  type Options = {
    readonly resource: string;
    readonly loaders: readonly {readonly loader: string; readonly options?: object; readonly ident: string}[];
    /** What loaders find in `this`, beside what all have. */
    readonly context: object;
    readonly readResource: (path: string, read: (error: null, bytes: Buffer) => void) => void;
  };
  type Result = {readonly result?: readonly unknown[]; readonly fileDependencies: readonly string[]};

  export function runLoaders(options: Options, callback: (error: unknown, result: Result) => void): void;
}
