import type {Engine} from '../store/load';

/** A method of the engine, which can be asked from afar. */
export type Method = keyof Engine;

/** What the page asks of the worker. The manifest, where the page has it already, comes along with each call. */
export type Call = {
  readonly id: number;
  readonly base: string;
  readonly method: Method;
  readonly args: readonly unknown[];
  readonly manifest?: ArrayBuffer;
};

/** What the worker answers, 0 when it has not been asked; `failed` when it has a fault of its own. */
export type Reply = {readonly id: number; readonly result?: unknown; readonly failed?: string};

/** Calls a method of an engine by its name. */
export function answerOf(engine: Engine, method: Method, args: readonly unknown[]): Promise<unknown> {
  // The cast is the border: the arguments were given to this very method on the other side.
  return (engine[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
}
