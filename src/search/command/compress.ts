import {constants, deflateRawSync, gzipSync} from 'node:zlib';
import type {Compression} from '../store/packs';

/** The byte of a gzip header that tells the operating system; "unknown" gives the same bytes everywhere. */
const SYSTEM = {at: 9, unknown: 255} as const;

/** Compression as the files of an index are stored with, by Node's zlib. */
export const COMPRESSION: Compression = {
  file: (bytes) => {
    const packed = gzipSync(bytes, {level: 9});
    packed[SYSTEM.at] = SYSTEM.unknown;
    return packed;
  },
  opening: (text) => deflateRawSync(text, {level: 9, finishFlush: constants.Z_SYNC_FLUSH}),
  after: (text, bytes) => deflateRawSync(bytes, {level: 9, ...(text.length > 0 && {dictionary: text})}),
};
