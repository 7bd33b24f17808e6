/** The page of the graph and its data, from the root of the site. */
export const PAGE_PATH = '/graph/';
export const DATA_PATH = '/graph/data.json';
