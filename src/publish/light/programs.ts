import {modulesOf, type Told} from './told';

/** What a program tells, with the names of its modules, which are notes and data. */
export type Program = Told<string>;

/** Where the client finds what takes note of arriving files. */
const CLIENT = '@site/src/publish/light/client/arrivals';

/** A program as the bundler makes a file of it: its modules are imported. */
export function bundledSource(told: Program): string {
  const modules = Object.entries(modulesOf(told)).map(([chunk, module], nth) => ({chunk, module, name: `m${nth}`}));
  const imports = modules.map(({module, name}) => {
    // Of data the whole is wanted, not a name for each key.
    return `import ${isData(module) ? name : `* as ${name}`} from ${JSON.stringify(module)};`;
  });
  const entries = modules.map(
    ({chunk, module, name}) => [chunk, isData(module) ? `{default: ${name}}` : name] as const,
  );
  const given = givenSource(told, new Map(entries));
  return `${imports.join('')}import {arrivals} from '${CLIENT}';arrivals.${told[0]}(${given});`;
}

/**
 * A program as a browser runs it, made without the bundler. `sourceOf` gives, for a module, the source of a function that makes
 * it of what notes import: `(r,m)=>({default:…})`.
 *
 * `["modules", {"1a2b": "@generated/a.json"}]` → `(self.fieldnotes=self.fieldnotes||[]).push(["modules",{"1a2b":()=>({default:{}})}]);`
 */
export function plainSource(told: Program, sourceOf: (module: string) => string): string {
  const entries = Object.entries(modulesOf(told)).map(([chunk, module]) => [chunk, sourceOf(module)] as const);
  const given = givenSource(told, new Map(entries));
  return `(self.fieldnotes=self.fieldnotes||[]).push(["${told[0]}",${given}]);\n`;
}

/** The source of a function that gives data as a module. */
export function dataSource(json: string): string {
  return `()=>({default:${json}})`;
}

/** Whether a module is data that Docusaurus or the wiki has generated. */
export function isData(module: string): boolean {
  return module.startsWith('@generated/') && module.endsWith('.json');
}

function givenSource(told: Program, modules: ReadonlyMap<string, string>): string {
  const object = `{${[...modules].map(([chunk, source]) => `${JSON.stringify(chunk)}:${source}`).join(',')}}`;
  switch (told[0]) {
    case 'page':
      return `${JSON.stringify(told[1])},${object}`;
    case 'modules':
      return object;
    case 'part':
      return `${JSON.stringify(told[1])},${JSON.stringify(told[2])}`;
  }
}
