import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ofChecks, TEMPLATES } from '../paths.js';

/**
 * The templates of one state of the project.
 *
 * @typedef {{ file: string, text: string, json: object }} TemplateFile
 * @typedef {{ current: TemplateFile[], older: TemplateFile[], recorded: object }} TemplateSet
 *   `current` is what designers are meant to use, `older` what `versioned/` keeps, and `recorded`
 *   tells for each id and version what its contract is
 */

/** The committed templates. */
export const committed = () => ({
  current: templatesIn(TEMPLATES),
  older: templatesIn(join(TEMPLATES, 'versioned')),
  recorded: JSON.parse(readFileSync(ofChecks('contracts.json'), 'utf8'))
});

/** All templates as the Modeler wants them. */
export const allOf = ({ current, older }) => [...current, ...older].map(({ json }) => json);

/** The templates in the files of a folder; none if there is no such folder. */
export function templatesIn(folder) {
  return existsSync(folder)
    ? readdirSync(folder).filter(name => name.endsWith('.json')).sort().map(name =>
      templateFile(name, readFileSync(join(folder, name), 'utf8')))
    : [];
}

/** A template from its text. */
export const templateFile = (file, text) => ({ file, text, json: JSON.parse(text) });
