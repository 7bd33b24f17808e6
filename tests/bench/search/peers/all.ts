import {minisearch} from './minisearch';
import {ours} from './ours';
import {pagefind} from './pagefind';
import type {Peer} from './peer';
import {searchLocal} from './searchlocal';

/** By the short name that the command takes. */
export const PEERS: Readonly<Record<string, Peer>> = {ours, pagefind, minisearch, 'search-local': searchLocal};
