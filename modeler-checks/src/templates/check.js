import { findingsOf } from '../findings.js';
import { loadingFaults } from './loader.js';
import { alike } from './rules/alike.js';
import { bindings } from './rules/bindings.js';
import { conditions } from './rules/conditions.js';
import { defaults } from './rules/defaults.js';
import { failures } from './rules/failures.js';
import { feel } from './rules/feel.js';
import { groups } from './rules/groups.js';
import { help } from './rules/help.js';
import { icon } from './rules/icon.js';
import { identity } from './rules/identity.js';
import { known } from './rules/known-keys.js';
import { patterns } from './rules/patterns.js';
import { required } from './rules/required.js';
import { schema } from './rules/schema.js';
import { unique } from './rules/unique.js';
import { versions } from './rules/versions.js';

const RULES = {
  schema,
  'known-keys': known,
  identity,
  icon,
  groups,
  unique,
  conditions,
  defaults,
  patterns,
  required,
  help,
  feel,
  failures,
  bindings
};

/**
 * Checks all templates: each by itself, then all together as the Modeler loads them.
 *
 * @param {import('./template-set.js').TemplateSet} set
 * @returns {import('../findings.js').Finding[]}
 */
export const checkTemplates = set => [
  ...set.current.flatMap(template => findingsOf(RULES, template.file, template.json, template)),
  ...set.older.flatMap(template => findingsOf({ schema }, template.file, template.json, template)),
  ...findingsOf({ loader: loadingFaults, alike, versions }, 'element-templates/', set)
];
