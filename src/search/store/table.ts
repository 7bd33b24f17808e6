import {reader, writer} from './bytes';
import type {SearchIndex} from './index';
import type {Packs} from './manifest';

/** What ranking needs to know of every page and section: a byte or two each, loaded with the first words. */
export type Table = Pick<SearchIndex, 'pageOf' | 'firstOf' | 'boosts' | 'titled' | 'aliases' | 'links'> & {
  /** The first section of each fragment and one past the last section, and where each fragment lies. */
  readonly fragments: {readonly first: readonly number[]; readonly packs: Packs};
};

/** Boosts are kept in hundredths. */
const BOOST_UNIT = 100;

/** Writes the table; columns, most of which are runs of the same number. */
export function tableBytes({firstOf, boosts, titled, aliases, links, fragments}: Omit<Table, 'pageOf'>): Uint8Array {
  const out = writer();
  out.block(columnOf([...firstOf].slice(1).map((first, i) => first - (firstOf[i] ?? 0))));
  out.block(columnOf([...boosts].map((boost) => Math.round(boost * BOOST_UNIT))));
  out.block(columnOf(changesIn(titled, firstOf)));
  out.block(columnOf(differences([...aliases])));
  out.block(columnOf(differences([...links])));
  out.block(columnOf(differences(fragments.first)));
  out.block(columnOf(fragments.packs.units));
  out.block(columnOf(differences(fragments.packs.from)));
  out.text(fragments.packs.hashes.join());
  const {stream = new Uint8Array(), length = 0} = fragments.packs.before ?? {};
  out.number(length);
  out.block(stream);
  return out.bytes();
}

/** Reads what `tableBytes` wrote. Throws a RangeError when it is cut. */
export function tableFrom(bytes: Uint8Array): Table {
  const all = reader(bytes);
  const firstOf = Uint32Array.from(sums([0, ...numbersIn(all.block())]));
  const boosts = Float32Array.from(numbersIn(all.block()), (boost) => boost / BOOST_UNIT);
  const titled = new Uint8Array(firstOf.at(-1) ?? 0);
  for (const first of firstOf.subarray(0, -1)) titled[first] = 1;
  for (const section of sums(numbersIn(all.block()))) titled[section] = titled[section] === 1 ? 0 : 1;
  const aliases = Uint32Array.from(sums(numbersIn(all.block())));
  const links = Uint32Array.from(sums(numbersIn(all.block())));
  const first = sums(numbersIn(all.block()));
  return {
    firstOf,
    pageOf: pagesOf(firstOf),
    boosts,
    titled,
    aliases,
    links,
    fragments: {
      first,
      packs: {
        units: numbersIn(all.block()),
        from: sums(numbersIn(all.block())),
        hashes: all.text().split(','),
        before: {length: all.number(), stream: all.block()},
      },
    },
  };
}

/** The sections that are called otherwise than expected: the first of a page by its title, the others by their heading. */
function changesIn(titled: Uint8Array, firstOf: Uint32Array): readonly number[] {
  const first = new Set(firstOf.subarray(0, -1));
  return differences([...titled.keys()].filter((section) => (titled[section] === 1) !== first.has(section)));
}

function pagesOf(firstOf: Uint32Array): Uint32Array {
  const pages = new Uint32Array(firstOf.at(-1) ?? 0);
  for (let page = 0; page + 1 < firstOf.length; page++) pages.fill(page, firstOf[page], firstOf[page + 1]);
  return pages;
}

function columnOf(numbers: readonly number[]): Uint8Array {
  const out = writer();
  out.number(numbers.length);
  numbers.forEach(out.number);
  return out.bytes();
}

function numbersIn(bytes: Uint8Array): readonly number[] {
  const column = reader(bytes);
  return Array.from({length: column.number()}, column.number);
}

function differences(numbers: readonly number[]): readonly number[] {
  return numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
}

function sums(numbers: readonly number[]): readonly number[] {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}
