import {IMPORTED} from '../imported';
import {made, type Making, type Told} from '../told';
import {arrivals} from './arrivals';

type ToldHere = Told<Making>;

declare global {
  interface Window {
    /** What files of the page have told before the main script ran; afterwards, what takes it at once. */
    fieldnotes?: readonly ToldHere[] | {readonly push: (told: ToldHere) => void};
  }
}

/** Takes what files of the site have told so far, and from now on each at once. */
export function listen(): void {
  const before = window.fieldnotes;
  if (Array.isArray(before)) for (const told of before as readonly ToldHere[]) take(told);
  window.fieldnotes = {push: take};
}

function take(told: ToldHere): void {
  if (told[0] === 'page') arrivals.page(told[1], made(told[2], IMPORTED));
  else if (told[0] === 'modules') arrivals.modules(made(told[1], IMPORTED));
  else arrivals.part(told[1], told[2]);
}
