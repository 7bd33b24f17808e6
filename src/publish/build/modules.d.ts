declare module '@site-build/render' {
  import type {Rendered} from './kept';

  /** Docusaurus's own way to render a page. */
  const render: (page: {readonly pathname: string}) => Promise<Rendered>;
  export default render;
}

declare module '@site-build/helmet' {
  import {Component, type ReactNode} from 'react';
  import type {Heads} from './head';

  /** `context.helmet` is the head of a page that was rendered. */
  export type ProviderProps = {readonly context: {helmet?: unknown}; readonly children?: ReactNode};

  /** What all parts of a page's head are in. */
  export class HelmetProvider extends Component<ProviderProps> {
    static readonly canUseDOM: boolean;
    protected readonly helmetData: {readonly value: Heads};
  }
}
