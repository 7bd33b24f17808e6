import {readFileSync} from 'node:fs';
import type {AxeResults} from 'axe-core';
import type {Page} from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page as it stands, a line each. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // The cast is the border: the script that was just run has put axe into the page.
  const results = await page.evaluate(() =>
    (globalThis as unknown as {axe: {run: () => Promise<AxeResults>}}).axe.run(),
  );
  return results.violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${help} at ${target.join(' ')}\n${failureSummary ?? ''}`),
  );
}
