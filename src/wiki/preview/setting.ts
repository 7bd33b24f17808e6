import {createStorageSlot} from '@docusaurus/theme-common';

/** Name under which the reader's wish is kept; Docusaurus adds what tells sites of one host apart. */
export const SETTING = 'previews';

/** What is kept when previews are turned off; nothing while they are on. */
export const OFF = 'off';

/** Whether the reader wants previews. On where storage is refused. To be asked in the browser alone. */
export function arePreviewsOn(): boolean {
  return createStorageSlot(SETTING).get() !== OFF;
}

/** Turns previews off for good, until the reader turns them on again at the foot of a page. */
export function turnPreviewsOff(): void {
  createStorageSlot(SETTING).set(OFF);
}
