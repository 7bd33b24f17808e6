/** What is used of docusaurus-search-local, which types only what Docusaurus calls. */
declare module '@easyops-cn/docusaurus-search-local/dist/server/server/utils/scanDocuments' {
  export function scanDocuments(
    pages: readonly {readonly filePath: string; readonly url: string; readonly type: 'docs'}[],
    config: {readonly ignoreCssSelectors: readonly string[]; readonly forceIgnoreNoIndex: boolean},
  ): Promise<readonly unknown[]>;
}

declare module '@easyops-cn/docusaurus-search-local/dist/server/server/utils/buildIndex' {
  export function buildIndex(
    documents: readonly unknown[],
    config: {
      readonly language: readonly string[];
      readonly removeDefaultStopWordFilter: readonly string[];
      readonly removeDefaultStemmer: boolean;
    },
  ): unknown;
}

declare module '@easyops-cn/docusaurus-search-local/dist/client/client/theme/worker' {
  export class SearchWorker {
    fetchIndexes(baseUrl: string, context: string): Promise<void>;
    search(
      baseUrl: string,
      context: string,
      input: string,
      limit: number,
    ): Promise<readonly {readonly document: {readonly u: string}}[]>;
  }
}

/** The browser's side of the engine that is asked. */
declare module 'adapter' {
  export const prepare: import('./peers/peer').Adapter['prepare'];
  export const search: import('./peers/peer').Adapter['search'];
}
