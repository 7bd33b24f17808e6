import {setTimeout as wait} from 'node:timers/promises';
import {SLOW_4G} from './figures';

/** What was asked since the line was last told to count anew. */
export type Traffic = {
  readonly requests: number;
  /** Of the bodies as they were sent: compressed. */
  readonly bytes: number;
  /** Round trips that waited for each other: a request waits for every answer that was complete when it came.
   *  Without a wait, answers are complete too soon for that to say anything. */
  readonly trips: number;
};

/** `free`: no wait at all; `far`: each answer waits for a round trip; `slow`: and all share the width, as on Slow 4G. */
export type Kind = 'free' | 'far' | 'slow';

/** A line between a host and its visitors. */
export type Line = {
  /** Counts anew, and waits from now on as this kind does. */
  readonly begin: (kind: Kind) => void;
  readonly traffic: () => Traffic;
  /** Brings a body over, piece by piece; its first byte is preceded by `open`. */
  readonly carry: (body: Uint8Array, to: {open: () => void; write: (piece: Uint8Array) => void}) => Promise<void>;
};

const NOTHING: Traffic = {requests: 0, bytes: 0, trips: 0};

/** Bytes that one answer sends on a slow line before another may go on. */
const PIECE = 2000;

export function lineOf(): Line {
  let [kind, traffic]: [Kind, Traffic] = ['free', NOTHING];
  /** Round trips that are complete; when the width is free again, by the clock; answers under way. */
  let [complete, freeAt, sending] = [0, 0, 0];
  const count = ({length}: Uint8Array, trip: number): void => {
    const {requests, bytes, trips} = traffic;
    traffic = {requests: requests + 1, bytes: bytes + length, trips: Math.max(trips, trip)};
  };
  const send = async (body: Uint8Array, write: (piece: Uint8Array) => void): Promise<void> => {
    // waits that take too long are made up for, as long as there is something to send
    if (sending++ === 0) freeAt = Math.max(freeAt, performance.now());
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      freeAt += piece.length / SLOW_4G.bytes;
      await wait(Math.max(0, freeAt - performance.now()));
      write(piece);
    }
    sending--;
  };
  return {
    begin: (next) => {
      [kind, traffic, complete, freeAt] = [next, NOTHING, 0, 0];
    },
    traffic: () => traffic,
    carry: async (body, {open, write}) => {
      const trip = complete + 1;
      count(body, trip);
      if (kind !== 'free') await wait(SLOW_4G.trip);
      open();
      if (kind === 'slow') await send(body, write);
      else write(body);
      complete = Math.max(complete, trip);
    },
  };
}
