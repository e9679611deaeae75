import { join } from 'node:path';

export const TEMPLATES = join(import.meta.dirname, '..');
export const COMPILED = join(TEMPLATES, 'compiled', 'templates.js');
