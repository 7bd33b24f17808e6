import path from 'node:path';
import {defineConfig} from 'vitest/config';
import {propertySeed} from './seed.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** What stands for a part of Docusaurus that only its build has. */
const fixture = (name: string) => path.join(import.meta.dirname, 'fixtures', name);

/** `unit` needs nothing but the source; `site` builds the fixture notes once and opens them in a browser. */
export default defineConfig({
  root,
  oxc: {jsx: {runtime: 'automatic'}},
  test: {
    provide: {propertySeed: propertySeed(root)},
    setupFiles: ['tests/properties.ts'],
    css: {modules: {classNameStrategy: 'non-scoped'}},
    projects: [
      {
        extends: true,
        resolve: {
          alias: {
            '@docusaurus/Head': fixture('Head.tsx'),
            '@docusaurus/Link': fixture('Link.tsx'),
            '@theme/Layout': fixture('Layout.tsx'),
          },
        },
        test: {name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/site/**'], testTimeout: 30_000},
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
