import {UnknownShape} from './generated';
import {planOf, type Plan} from './plan';
import type {Generated, GlobalDoc, Item, PageRecord} from './shapes';
import {cut} from './sidebar';
import type {Program} from './programs';
import {registrySource, routesSource} from './sources';

/** The folder of generated files that the client has in place of Docusaurus's. */
export const LIGHT = 'light';

const DOCS = 'docusaurus-plugin-content-docs';

/** The client's bundle without what grows with the notes. */
export type Lightened = {
  /** Texts of generated files, by their names in the folder `LIGHT`. */
  readonly files: Readonly<Record<string, string>>;
  /** What the files tell that are loaded when they are needed, by name: `page:/a/`, `shared:1a2b3c4d`, `part:notes/A`. */
  readonly programs: ReadonlyMap<string, Program>;
  readonly pages: readonly LightPage[];
  /** All modules of all pages, by the names of their chunks. */
  readonly registry: Generated['registry'];
  /** Names of modules that stand in place of others. */
  readonly inPlaceOf: ReadonlyMap<string, string>;
  /** Chunks by the modules that Docusaurus's server names, for those that stay in the main script's table. */
  readonly chunks: ReadonlyMap<string, string>;
};

/** A page with the names of the programs that it is made of, its own first. */
export type LightPage = {
  readonly path: string;
  /** Modules by which Docusaurus's server tells that a page is this one. */
  readonly modules: readonly string[];
  readonly page: string;
  readonly shared: readonly string[];
  readonly parts: readonly string[];
};

/**
 * Takes out of the client what grows with the notes. `home` is the address of the home page; `dataOf` gives what a generated module of JSON holds.
 *
 * Throws `UnknownShape` when there is not what there should be.
 */
export function lighten(
  generated: Generated,
  {home, globalData, dataOf}: {home: string; globalData: unknown; dataOf: (module: string) => unknown},
): Lightened {
  const plan = planOf(generated, home);
  const sidebars = cutSidebars(plan, dataOf);
  const {data, docs} = withoutDocs(globalData);
  const pages = plan.pages.map((page) => {
    const {path} = page.record;
    const parts = sidebars.around.get(bare(path)) ?? [];
    const doc = docs.get(bare(path));
    const more = {...(parts.length > 0 && {parts}), ...(doc !== undefined && {doc})};
    return {...page, record: {...page.record, ...more} satisfies PageRecord};
  });
  const registry = new Map(
    [...plan.stays.registry].map(([chunk, module]) => [chunk, sidebars.modules.get(module) ?? module]),
  );
  return {
    files: {
      'routes.js': routesSource(plan.stays.routes),
      'registry.js': registrySource(registry, plan.elsewhere),
      'chunkNames.js': `export default ${JSON.stringify(plan.stays.chunkNames)};\n`,
      'globalData.js': `export default ${JSON.stringify(data)};\n`,
      ...sidebars.files,
    },
    programs: new Map<string, Program>([
      ...pages.map(({record, own}) => [`page:${record.path}`, ['page', record, Object.fromEntries(own)]] as const),
      ...[...plan.shared].map(([chunk, module]) => [`shared:${chunk}`, ['modules', {[chunk]: module}]] as const),
      ...[...sidebars.parts].map(([key, items]) => [`part:${key}`, ['part', key, items]] as const),
    ]),
    pages: pages.map(({record: {path, shared = [], parts = []}, own}) => ({
      path,
      modules: [...own.values()],
      page: `page:${path}`,
      shared: shared.map((chunk) => `shared:${chunk}`),
      parts: parts.map((key) => `part:${key}`),
    })),
    registry: generated.registry,
    inPlaceOf: sidebars.modules,
    chunks: new Map([...plan.stays.registry].map(([chunk, module]) => [module, chunk])),
  };
}

type Version = {readonly docsSidebars: Readonly<Record<string, readonly Item[]>>};

type Cut = {
  readonly files: Readonly<Record<string, string>>;
  /** Names of the modules that stand in place of others. */
  readonly modules: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, readonly Item[]>;
  readonly around: ReadonlyMap<string, readonly string[]>;
};

/** The data of versions of the docs, without the list of notes and with sidebars in parts. */
function cutSidebars({stays: {registry}}: Plan, dataOf: (module: string) => unknown): Cut {
  const files: Record<string, string> = {};
  const [modules, parts, around] = [new Map<string, string>(), new Map<string, readonly Item[]>(), new Map()];
  for (const module of registry.values()) {
    const props = module.startsWith('@generated/') && module.endsWith('.json') ? dataOf(module) : undefined;
    if (!isVersioned(props)) continue;
    const {version} = props;
    const sidebars = Object.entries(version.docsSidebars).map(([name, items]) => {
      const {items: kept, ...found} = cut(items, modules.size === 0 ? name : `${modules.size}/${name}`);
      for (const [key, part] of found.parts) parts.set(key, part);
      for (const [href, keys] of found.around) around.set(bare(href), keys);
      return [name, kept];
    });
    const file = `version-${modules.size}.json`;
    files[file] = JSON.stringify({
      ...props,
      version: {...version, docs: {}, docsSidebars: Object.fromEntries(sidebars)},
    });
    modules.set(module, `@generated/${LIGHT}/${file}`);
  }
  return {files, modules, parts, around};
}

function isVersioned(props: unknown): props is {readonly version: Version} {
  return isRecord(props) && isRecord(props.version) && isRecord(props.version.docsSidebars);
}

/** The global data without the list of notes in it, and that list by address. */
function withoutDocs(globalData: unknown): {data: unknown; docs: ReadonlyMap<string, GlobalDoc>} {
  const all = isRecord(globalData) ? globalData : {};
  const plugin = isRecord(all[DOCS]) ? all[DOCS].default : undefined;
  const versions: unknown = isRecord(plugin) ? plugin.versions : undefined;
  const version: unknown = Array.isArray(versions) && versions.length === 1 ? versions[0] : undefined;
  if (!isRecord(plugin) || !isRecord(version) || !isDocs(version.docs)) {
    throw new UnknownShape('Docusaurus’s generated files are not as they were: globalData.json has no list of notes.');
  }
  const docs = new Map(version.docs.map((doc) => [bare(doc.path), doc]));
  return {data: {...all, [DOCS]: {default: {...plugin, versions: [{...version, docs: []}]}}}, docs};
}

function isDocs(value: unknown): value is readonly GlobalDoc[] {
  return Array.isArray(value) && value.every((doc) => isRecord(doc) && typeof doc.path === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Some addresses of Docusaurus's have a slash at their end, others not yet: `/a/` → `/a` */
function bare(path: string): string {
  return path.replace(/\/$/u, '');
}
