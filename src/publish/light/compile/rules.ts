import type {Configuration, RuleSetRule} from 'webpack';

/** A loader with its options, as the bundler would run it. */
export type Loader = {readonly loader: string; readonly options?: object};

/** Rules of a bundler's configuration. */
export type Rules = NonNullable<NonNullable<Configuration['module']>['rules']>;

/** Keys of a rule that are understood here; with any other it is not known whether the rule is for a note. */
const KNOWN = new Set(['test', 'include', 'exclude', 'use', 'enforce']);

/**
 * The loaders that the bundler runs over a file, the last of them first; nothing when its rules say something that is not
 * understood here, so that only the bundler knows.
 */
export function loadersOf(rules: Rules, file: string): readonly Loader[] | undefined {
  const own: RuleSetRule[] = [];
  for (const rule of rules) {
    if (typeof rule !== 'object' || rule === null) continue;
    const isOwn = [included(rule.test, file), included(rule.include, file), excluded(rule.exclude, file)];
    if (isOwn.includes(false)) continue;
    if (isOwn.includes(undefined) || Object.keys(rule).some((key) => !KNOWN.has(key))) return undefined;
    own.push(rule);
  }
  // Those that are run first stand last.
  const ordered = [...own.filter(isUsual), ...own.filter((rule) => rule.enforce === 'pre')];
  const loaders = ordered.flatMap((rule) => used(rule.use));
  return ordered.length < own.length || loaders.includes(undefined)
    ? undefined
    : loaders.filter((one) => one !== undefined);
}

function isUsual({enforce}: RuleSetRule): boolean {
  return enforce === undefined;
}

/** Whether a condition of a rule holds; undefined when it is not understood. Without a condition it does. */
function included(condition: unknown, file: string): boolean | undefined {
  if (condition === undefined) return true;
  if (typeof condition === 'string') return file.startsWith(condition);
  if (condition instanceof RegExp) return condition.test(file);
  if (!Array.isArray(condition)) return undefined;
  const each = condition.map((one) => included(one, file));
  return each.includes(true) ? true : each.includes(undefined) ? undefined : false;
}

function excluded(condition: unknown, file: string): boolean | undefined {
  if (condition === undefined) return true;
  const isExcluded = included(condition, file);
  return isExcluded === undefined ? undefined : !isExcluded;
}

function used(use: RuleSetRule['use']): readonly (Loader | undefined)[] {
  if (!Array.isArray(use)) return [undefined];
  return use.map((one) => {
    if (typeof one === 'string') return {loader: one};
    if (typeof one !== 'object' || one === null || typeof one.loader !== 'string') return undefined;
    const {loader, options} = one;
    return options === undefined ? {loader} : typeof options === 'object' ? {loader, options} : undefined;
  });
}
