import type {IncomingMessage, ServerResponse} from 'node:http';

/** Answers a request, or passes it on. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

type Named = {readonly name: string; readonly middleware: Middleware};

/**
 * A part of a bundler's configuration with which the development server lets this answer before itself, which answers
 * every address with a page. Docusaurus merges it into the server's options, which the type of its configuration leaves out.
 *
 * `configureWebpack: () => whileWriting('search', middleware)`
 */
export function whileWriting(name: string, middleware: Middleware) {
  const setupMiddlewares = (all: Named[]): readonly Named[] => {
    all.unshift({name, middleware});
    // What several plugins give here is joined to the list, which has this one now.
    return [];
  };
  return {mergeStrategy: {}, devServer: {setupMiddlewares}};
}
