import {useMDXComponents} from '@mdx-js/react';
import {Fragment, jsx, jsxs} from 'react/jsx-runtime';
import type {Imported} from './told';

/** What the modules of notes import, where they are run. */
export const IMPORTED: Imported = [{Fragment, jsx, jsxs}, {useMDXComponents}];
