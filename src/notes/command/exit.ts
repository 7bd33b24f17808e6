import type {NotesFolder} from '../files';

/** Exit codes: 0 all is well, 2 problems were found, 1 the command failed. */
export type ExitCode = 0 | 1 | 2;

/** The words and options behind a command's name. */
export type Words = {
  readonly words: readonly string[];
  /** Options by their names, as far as they are given. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

/** Does one command. A failure is an exception whose message is all that the writer sees. */
export type Command = (folder: NotesFolder, words: Words) => Promise<ExitCode>;

/** Prints what a command has to say, and ends it well. */
export function say(text: string): ExitCode {
  console.log(text);
  return 0;
}

/** An option's text; nothing when it is not given. */
export function textOption({options}: Words, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
