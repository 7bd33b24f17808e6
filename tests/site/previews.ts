import type {Locator, Page} from 'playwright-core';

/** A note of the fixture site with every kind of link that has a preview. */
export const NOTE = '/mlops/watering/';

/** The preview that is open. */
export function previewOn(page: Page): Locator {
  return page.getByRole('dialog', {name: /^Preview: /});
}

/** The first link of the text with these words. */
export function linkOn(page: Page, name: string): Locator {
  return page.getByRole('main').getByRole('link', {name, exact: true}).first();
}

/** A word of the text with its definition behind it. */
export function termOn(page: Page, name: string): Locator {
  return page.getByRole('main').getByRole('button', {name, exact: true}).first();
}

/** What the open preview says, its blocks joined by ` | `. */
export async function saidBy(page: Page): Promise<string> {
  await previewOn(page).waitFor();
  return (await previewOn(page).innerText()).trim().replaceAll(/\s*\n\s*/g, ' | ');
}

/** Longer than any delay before a preview. */
export const LONG = 900;
