/** A font file; the value is the address that the bundler gives it. */
declare module '*.woff2' {
  const href: string;
  export default href;
}

/** All listed notes by kind; in a browser there is no such list. See `src/wiki/graph/plugin.ts`. */
declare module '@site-graph/kinds' {
  const listed: readonly import('./wiki/graph/kinds').KindOfNotes[];
  export default listed;
}

/** What `react-router-config` names beside this wiki's own, which Docusaurus is given in its place. */
declare module '@stock/react-router-config' {
  export * from 'react-router-config';
}

/** The router that Docusaurus names, beside this wiki's own, which is in its place while pages are rendered. */
declare module '@site-build/router' {
  export * from '@docusaurus/router';
}

/** Docusaurus's own part of the head, in whose place ours stands in a browser. */
declare module '@stock/Head' {
  export {default} from '@docusaurus/Head';
}
