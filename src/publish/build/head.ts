import {HelmetProvider as Stock, type ProviderProps} from '@site-build/helmet';

export * from '@site-build/helmet';

/** A part of a page's head, of which the last is asked to put all together. */
type Part = {readonly emitChange: () => void};

/** What the parts of one page's head share. */
export type Heads = {
  readonly helmetInstances: {get: () => readonly Part[]};
  setHelmet: (head: unknown) => void;
};

/**
 * In place of the provider of react-helmet-async while pages are rendered: the head is put together when it is asked for,
 * rather than with each of its parts anew, which takes the square of their number.
 */
export class HelmetProvider extends Stock {
  constructor(props: ProviderProps) {
    super(props);
    if (!Stock.canUseDOM) putLate(props.context, this.helmetData.value);
  }
}

/** Lets `context.helmet` be made from all parts that there are when it is read. */
export function putLate(context: {helmet?: unknown}, heads: Heads): void {
  const {helmetInstances} = heads;
  const all = helmetInstances.get;
  let head = context.helmet;
  heads.setHelmet = (now) => (head = now);
  helmetInstances.get = () => [];
  Object.defineProperty(context, 'helmet', {
    configurable: true,
    enumerable: true,
    get() {
      helmetInstances.get = all;
      all().at(-1)?.emitChange();
      helmetInstances.get = () => [];
      return head;
    },
  });
}
