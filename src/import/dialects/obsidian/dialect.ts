import type {Dialect} from '../../types';
import {markdown} from '../markdown/dialect';
export const obsidian: Dialect = {...markdown, name: 'obsidian', label: 'Obsidian', detect: () => 0};
