import type {Page} from '../../src/search/types';

/** Enough pages for several files of each kind. */
export function manyPages(count: number): readonly Page[] {
  return Array.from({length: count}, (_, i) => ({
    url: i % 4 === 2 ? `/p/${i % 9}/${i}/` : `/p${i}/`,
    ...(i % 8 === 0 ? {called: [{anchor: i % 16 === 0 ? 's' : '', text: `${word(i * 5)} ${word(i * 17)}`}]} : {}),
    ...(i % 6 === 0 ? {kind: i % 12 === 0 ? 'guide' : 'note', date: '2024-05-01'} : {}),
    title: i === 99 ? 'Page this -that' : `Page ${word(i)} ${word(i * 7)}`,
    ...(i % 5 === 0 ? {aliases: [`also ${word(i * 3)}`], tags: ['five'], boost: 1.5} : {}),
    sections: [
      {
        anchor: '',
        heading: '',
        above: [],
        text: sentence(i, 60),
        code: i % 3 === 0 ? `get${word(i)}Name("${word(i + 1)}")` : '',
      },
      {
        anchor: 's',
        heading: `On ${word(i * 11)}`,
        above: [],
        text: `${sentence(i * 13, 40)} café 東京都 naïve`,
        code: '',
      },
    ],
  }));
}

const SYLLABLES = [
  'ka',
  'ter',
  'mon',
  'li',
  'sha',
  'dro',
  'ben',
  'ul',
  'vey',
  'pro',
  'ing',
  'con',
  'fi',
  'gu',
  'ra',
  'tion',
];

/** A made-up word of two to four syllables; small numbers come often, so that some words are common. */
function word(seed: number): string {
  let state = (seed * 2654435761) >>> 0;
  return Array.from({length: 2 + (state % 3)}, () => {
    state = (state * 1103515245 + 12345) >>> 0;
    return SYLLABLES[(state >>> 8) % SYLLABLES.length] ?? '';
  }).join('');
}

function sentence(seed: number, length: number): string {
  return Array.from({length}, (_, i) => (i % 4 === 0 ? word((seed + i) % 9) : word(seed * 31 + i))).join(' ');
}
