import type {ChunkNames} from './shapes';

/** All names of chunks in the shape that a route has them in, in order. */
export function flat(chunks: ChunkNames): readonly string[] {
  const of = (value: ChunkNames[string]): readonly string[] =>
    typeof value === 'string' ? [value] : Object.values(value).flatMap(of);
  return of(chunks);
}
