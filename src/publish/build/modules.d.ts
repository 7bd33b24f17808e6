declare module '@site-build/render' {
  import type {Rendered} from './kept';

  /** Docusaurus's own way to render a page. */
  const render: (page: {readonly pathname: string}) => Promise<Rendered>;
  export default render;
}
