import type {PropVersionMetadata} from '@docusaurus/plugin-content-docs';
import {useMemo, useSyncExternalStore} from 'react';
import {joined} from '../sidebar';
import {arrivals} from './arrivals';

/** A version of the docs whose sidebars hold the parts that have arrived, and more as they do. */
export function useSidebars(version: PropVersionMetadata): PropVersionMetadata {
  const partsOf = () => arrivals.parts;
  const parts = useSyncExternalStore((tell) => arrivals.watch(tell), partsOf, partsOf);
  return useMemo(() => {
    if (parts.size === 0) return version;
    const sidebars = Object.entries(version.docsSidebars).map(([name, items]) => [name, joined(items, parts)]);
    return {...version, docsSidebars: Object.fromEntries(sidebars)};
  }, [version, parts]);
}
