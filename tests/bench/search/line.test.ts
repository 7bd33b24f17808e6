import {describe, expect, it} from 'vitest';
import {lineOf} from './line';

const NOWHERE = {open: () => undefined, write: () => undefined};

describe('a line', () => {
  it('counts requests and bytes', async () => {
    const line = lineOf();
    line.begin('far');
    await Promise.all([line.carry(new Uint8Array(10), NOWHERE), line.carry(new Uint8Array(5), NOWHERE)]);
    expect(line.traffic()).toEqual({requests: 2, bytes: 15, trips: 1});
  });

  it('counts round trips that wait for each other', async () => {
    const line = lineOf();
    line.begin('far');
    await line.carry(new Uint8Array(1), NOWHERE);
    await Promise.all([line.carry(new Uint8Array(1), NOWHERE), line.carry(new Uint8Array(1), NOWHERE)]);
    await line.carry(new Uint8Array(1), NOWHERE);
    expect(line.traffic()).toEqual({requests: 4, bytes: 4, trips: 3});
  });

  it('counts anew when it is told to', async () => {
    const line = lineOf();
    await line.carry(new Uint8Array(1), NOWHERE);
    line.begin('free');
    expect(line.traffic()).toEqual({requests: 0, bytes: 0, trips: 0});
  });

  it('brings everything over, in order, after it was opened', async () => {
    const line = lineOf();
    line.begin('slow');
    const body = Uint8Array.from({length: 5000}, (_, i) => i % 251);
    const seen: (Uint8Array | 'open')[] = [];
    await line.carry(body, {open: () => seen.push('open'), write: (piece) => seen.push(piece)});
    expect(seen[0]).toBe('open');
    expect(Buffer.concat(seen.filter((piece) => piece !== 'open'))).toEqual(Buffer.from(body));
  });

  it('is as slow as it is told to be: 150 ms a trip, and 200 bytes a millisecond for all together', async () => {
    const line = lineOf();
    line.begin('slow');
    const start = performance.now();
    await Promise.all([line.carry(new Uint8Array(20_000), NOWHERE), line.carry(new Uint8Array(20_000), NOWHERE)]);
    expect(performance.now() - start).toBeGreaterThan(345);
  });
});
