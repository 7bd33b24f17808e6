import type {Dialect} from '../../types';
import {markdown} from '../markdown/dialect';
export const gitbook: Dialect = {...markdown, name: 'gitbook', label: 'GitBook', detect: () => 0};
