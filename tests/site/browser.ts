import {chromium, type Browser, type BrowserContext, type Page} from 'playwright-core';
import {afterAll, beforeAll, inject} from 'vitest';
import {CHROME_FLAGS, chromePath} from '../chrome';

export type Visit = {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly javaScriptEnabled?: boolean;
  readonly hasTouch?: boolean;
  readonly isMobile?: boolean;
};

/** A page of the site, and what went wrong or left the origin while it was open. */
export type Visited = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: readonly string[];
  readonly foreign: readonly string[];
};

/** A browser for the tests of one file. */
export function useBrowser(): {
  /** An empty page, with nothing cached. */
  open: (options?: Visit) => Promise<Visited>;
  /** A page of the site, once nothing more is loaded. */
  visit: (path: string, options?: Visit) => Promise<Visited>;
} {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({executablePath: chromePath(), args: [...CHROME_FLAGS]});
  });
  afterAll(() => browser?.close());

  const open = async ({theme = 'light', width = 1280, height = 900, ...options}: Visit = {}): Promise<Visited> => {
    if (browser === undefined) throw new Error('The browser is not open.');
    const context = await browser.newContext({colorScheme: theme, viewport: {width, height}, ...options});
    const page = await context.newPage();
    const errors: string[] = [];
    const foreign: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on(
      'console',
      (message) => message.type() === 'error' && errors.push(`${message.text()} ${message.location().url}`),
    );
    page.on('request', (request) => {
      const {origin, protocol} = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(inject('siteUrl')).origin) foreign.push(request.url());
    });
    return {page, context, errors, foreign};
  };

  return {
    open,
    async visit(path, options) {
      const visited = await open(options);
      await visited.page.goto(inject('siteUrl') + path.replace(/^\//, ''), {waitUntil: 'networkidle'});
      return visited;
    },
  };
}

/** How far the parts of a page were moved while it was loaded; 0 for not at all (Cumulative Layout Shift). */
export async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          // The cast is the border: the DOM's types do not know layout shifts yet.
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & {value: number}).value;
        }).observe({type: 'layout-shift', buffered: true});
        setTimeout(() => resolve(sum), 300);
      }),
  );
}
