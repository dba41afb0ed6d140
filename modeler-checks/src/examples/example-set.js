import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { EXAMPLES } from '../paths.js';

/** @typedef {{ file: string, text: string }} Example */

/** The committed example processes. */
export const examples = () => examplesIn(EXAMPLES);

/** The diagrams in a folder; none if there is no such folder. */
export const examplesIn = folder =>
  existsSync(folder)
    ? readdirSync(folder).filter(name => name.endsWith('.bpmn')).sort().map(file =>
      ({ file, text: readFileSync(join(folder, file), 'utf8') }))
    : [];
