/** The value below which a share of the values lies, the nearest one that is there; NaN of none. (1, 2, 3, 4), ½ → 2 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** How many of a list pass, from 0 to 1; NaN of none. */
export function shareOf<T>(list: readonly T[], test: (each: T) => boolean): number {
  return list.length === 0 ? Number.NaN : list.filter(test).length / list.length;
}

/** Slow 4G as Lighthouse simulates it: milliseconds a round trip, bytes a millisecond. */
export const SLOW_4G = {trip: 150, bytes: 1.6e6 / 8 / 1000} as const;

/** Milliseconds on Slow 4G: round trips that wait for each other, bytes one after the other, and the engine's own work. */
export function slowTime({trips, bytes, compute}: {trips: number; bytes: number; compute: number}): number {
  return trips * SLOW_4G.trip + bytes / SLOW_4G.bytes + compute;
}

/** `1234` → 1.2 kB, `12345` → 12 kB, `1234567` → 1.2 MB, and GB; nothing known → – */
export function bytesText(bytes: number): string {
  if (Number.isNaN(bytes)) return '–';
  const [size, unit] = [[1e9, 'GB'] as const, [1e6, 'MB'] as const].find(([least]) => bytes >= least) ?? [1e3, 'kB'];
  const value = bytes / size;
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
}

/** `0.9962` → 99.6 %, `1` → 100 %; never rounded up to 100. */
export function shareText(share: number): string {
  if (Number.isNaN(share)) return '–';
  return share === 1 ? '100 %' : `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}

/** `2.345` → 2.3 ms, `123.4` → 123 ms, `1234` → 1.2 s */
export function timeText(ms: number): string {
  if (Number.isNaN(ms)) return '–';
  if (ms >= 1000) return `${ms >= 10_000 ? (ms / 1000).toFixed(0) : (ms / 1000).toFixed(1)} s`;
  return `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;
}
