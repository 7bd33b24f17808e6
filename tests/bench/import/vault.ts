import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {randomOf, type Random} from '../search/random';
import {wordsOf} from '../search/words';

/** Notes of one folder. */
const IN_FOLDER = 60;

/** A made-up vault of so many notes of some 600 words with links, embeds, callouts, tables and code; the same each time. */
export function generatedVault(notes: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldnotes-vault-'));
  const random = randomOf(notes);
  const words = wordsOf(random);
  const line = (most: number) => Array.from({length: 4 + random.below(most)}, () => words.next()).join(' ');
  mkdirSync(path.join(folder, '.obsidian'));
  writeFileSync(path.join(folder, '.obsidian/app.json'), '{}');
  for (let nth = 0; nth < notes; nth++) {
    const below = path.join(folder, `Area ${Math.floor(nth / IN_FOLDER)}`);
    if (nth % IN_FOLDER === 0) mkdirSync(below);
    writeFileSync(path.join(below, `Note ${nth}.md`), noteOf({random, line, notes, nth}));
  }
  return folder;
}

type Writing = {
  readonly random: Random;
  readonly line: (most: number) => string;
  readonly notes: number;
  readonly nth: number;
};

function noteOf({random, line, notes, nth}: Writing): string {
  const other = () => `Note ${random.below(notes)}`;
  const paragraph = () => `${line(60)} [[${other()}]] ${line(40)}, **${line(3)}** and [[${other()}|${line(3)}]].`;
  const part = (name: string) =>
    [
      `## ${name} ${nth}`,
      paragraph(),
      `- ${line(10)}\n- ${line(10)} ==${line(3)}==\n- [ ] ${line(8)}`,
      `> [!tip] ${line(4)}\n> ${line(30)}`,
      `| ${line(2)} | ${line(2)} |\n| --- | --- |\n| ${line(5)} | [[${other()}\\|${line(2)}]] |`,
      `\`\`\`js\nconst a = {${line(6).replaceAll(' ', ': 1, ')}: 2};\n\`\`\``,
      paragraph(),
    ].join('\n\n');
  const front = `---\ntags: [area-${nth % 40}, topic]\naliases: [Alias ${nth}]\ncreated: 2024-0${1 + (nth % 9)}-11\n---\n`;
  return `${front}\n# Note ${nth}\n\n${['Soil', 'Water', 'Light'].map(part).join('\n\n')}\n\n![[Note ${(nth + 1) % notes}#Soil ${(nth + 1) % notes}]]\n`;
}
