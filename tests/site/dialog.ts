import type {Page} from 'playwright-core';

/** The text field of the search dialog. */
export const field = (page: Page) => page.getByRole('combobox', {name: 'Search the notes'});

/** What the dialog says of its results. */
export const said = (page: Page) => page.locator('dialog [role=status]');

/** The results in the dialog. */
export const results = (page: Page) => page.getByRole('option');

/** Opens the dialog by its key and asks a text. */
export async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await field(page).fill(text);
}

/** Whether an element has the focus. */
export const isFocused = (element: Element) => element === document.activeElement;
