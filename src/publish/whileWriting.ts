import type {IncomingMessage, ServerResponse} from 'node:http';

/** Answers a request, or passes it on. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

type Named = {readonly name: string; readonly path: string; readonly middleware: Middleware};

/**
 * A part of a bundler's configuration with which the development server lets this answer before itself, which answers
 * every address with a page; requests below `path` alone, which is cut off their address. Docusaurus merges it into the server's options, which the type of its configuration leaves out.
 *
 * `configureWebpack: () => whileWriting('graph', '/base/graph', middleware)`
 */
export function whileWriting(name: string, path: string, middleware: Middleware) {
  const setupMiddlewares = (all: Named[]): readonly Named[] => {
    all.unshift({name, path, middleware});
    // What several plugins give here is joined to the list, which has this one now.
    return [];
  };
  return {mergeStrategy: {}, devServer: {setupMiddlewares}};
}
