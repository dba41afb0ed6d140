import { fileURLToPath } from 'node:url';

const HERE = new URL('../', import.meta.url);

/** A file or folder of this package. */
export const ofChecks = path => fileURLToPath(new URL(path, HERE));

/** A file or folder of the whole project. */
export const ofProject = path => fileURLToPath(new URL(`../${path}`, HERE));

export const TEMPLATES = ofProject('element-templates');
export const EXAMPLES = ofProject('example-processes');
export const PICTURES = ofProject('docs/pictures');
export const TARGET = ofChecks('target');
