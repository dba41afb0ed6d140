import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { EXAMPLES } from '../paths.js';

/**
 * The names in code style that the page about the examples has in its section about one of them;
 * null for a diagram that has no section, such as a test makes.
 *
 * @returns {Set<string> | null}
 */
export function namedFor(file) {
  const [preface, ...sections] = readFileSync(join(EXAMPLES, 'README.md'), 'utf8').split(/^## /m);
  const section = sections.find(each => each.split('\n')[0].includes(file.replace('.bpmn', '')));
  return section ? new Set([...names(preface), ...names(section)]) : null;
}

const names = text => [...text.matchAll(/`([A-Za-z_]\w*)`/g)].map(([, name]) => name);
