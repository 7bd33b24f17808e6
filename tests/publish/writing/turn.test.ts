import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {Compiler} from '../../../src/publish/writing/bundler';
import {turnOf, type Turn} from '../../../src/publish/writing/turn';

/** A turn and a bundler that says what it is told to say. */
function watched(): {readonly turn: Turn; readonly say: (hook: keyof Compiler['hooks']) => void} {
  const listeners = new Map<string, () => void>();
  const hook = (name: string) => ({tap: (_: string, listener: () => void) => void listeners.set(name, listener)});
  const turn = turnOf();
  turn.plugin.apply({
    hooks: {watchRun: hook('watchRun'), invalid: hook('invalid'), done: hook('done'), failed: hook('failed')},
  });
  return {turn, say: (name) => listeners.get(name)?.()};
}

/** Milliseconds until a promise is fulfilled, looked at each ten; nothing when a minute does not do. */
async function timeOf(promise: Promise<void>): Promise<number | undefined> {
  let isThere = false;
  void promise.then(() => (isThere = true));
  await vi.advanceTimersByTimeAsync(0);
  for (let time = 0; time < 60_000; time += 10) {
    if (isThere) return time;
    await vi.advanceTimersByTimeAsync(10);
  }
  return undefined;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('after a save', () => {
  it('nobody waits before there are pages, as in a build', async () => {
    expect(await timeOf(turnOf().after())).toBe(0);
  });

  it('the page that is being made is waited for, and its way to the browser', async () => {
    const {turn, say} = watched();
    say('done');
    setTimeout(() => say('invalid'), 50);
    setTimeout(() => say('done'), 1000);
    expect(await timeOf(turn.after())).toBe(1200);
  });

  it('a page that fails is as good as made', async () => {
    const {turn, say} = watched();
    say('done');
    setTimeout(() => say('failed'), 100);
    expect(await timeOf(turn.after())).toBe(300);
  });

  it('half a second is enough when nobody has opened the page', async () => {
    const {turn, say} = watched();
    say('done');
    expect(await timeOf(turn.after())).toBe(400);
  });

  it('a bundler that does not come to an end holds nobody up for good', async () => {
    const {turn, say} = watched();
    say('done');
    say('watchRun');
    expect(await timeOf(turn.after())).toBe(5400);
  });
});

describe('quiet', () => {
  it('does not come before there are pages', async () => {
    expect(await timeOf(watched().turn.quiet())).toBeUndefined();
  });

  it('comes a moment after the last page was made', async () => {
    const {turn, say} = watched();
    setTimeout(() => say('done'), 3000);
    setTimeout(() => say('watchRun'), 3200);
    setTimeout(() => say('done'), 5500);
    expect(await timeOf(turn.quiet())).toBe(5800);
  });

  it('is there already when nothing has happened for a while', async () => {
    const {turn, say} = watched();
    say('done');
    await vi.advanceTimersByTimeAsync(1000);
    expect(await timeOf(turn.quiet())).toBe(0);
  });
});
