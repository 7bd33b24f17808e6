import path from 'node:path';
import {defineConfig} from 'vitest/config';
import {propertySeed} from './seed.mjs';

const root = path.resolve(import.meta.dirname, '..');

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
        resolve: {alias: {'@docusaurus/Link': path.join(import.meta.dirname, 'fixtures/Link.tsx')}},
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
