import {impactOf, type impactsOf} from '../store/assemble';
import {averagesOf, type Counts, newCounter} from '../store/fields';
import type {Document} from '../store/postings';
import {FIELDS, type Section} from '../types';

/** How far the mean length of a field may move before every section is weighed anew: a share that changes no slot by more than
 *  one of them. */
const DRIFT = 0.02;

/** Weighs the words of each section once, as long as the section is the same and sections are about as long as they were: a
 *  note that is saved changes its own. */
export function rememberedImpacts(): typeof impactsOf {
  const counted = new WeakMap<Section, Counts>();
  let weighed = new WeakMap<Counts, Document>();
  let averages = averagesOf([]);
  const countsOf = newCounter();
  return (pages, weights) => {
    const counts = pages.flatMap((page) =>
      page.sections.map((section, i) => known(counted, section, () => countsOf(page, section, i === 0))),
    );
    const now = averagesOf(counts);
    if (FIELDS.some((field) => Math.abs(now[field] - averages[field]) > DRIFT * averages[field])) {
      averages = now;
      weighed = new WeakMap();
    }
    return counts.map((each) => known(weighed, each, () => impactOf(each, averages, weights)));
  };
}

function known<Key extends object, Value>(values: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}
