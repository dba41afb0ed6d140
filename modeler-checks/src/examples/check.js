import { BpmnModdle, modelerModdle, zeebeModdle } from '../../target/toolkit.mjs';
import { allOf } from '../templates/template-set.js';
import { catches } from './rules/catches.js';
import { drift } from './rules/drift.js';
import { feel } from './rules/feel.js';
import { labels } from './rules/labels.js';
import { lint } from './rules/lint.js';
import { made } from './rules/made.js';
import { platform } from './rules/platform.js';
import { retries } from './rules/retries.js';
import { secrets } from './rules/secrets.js';
import { style } from './rules/style.js';
import { variables } from './rules/variables.js';

/** For every diagram that was made with our templates. */
const ALWAYS = { platform, lint, style, feel, secrets, retries, catches, made, drift };

/** For one that stands on its own and is looked at. */
const COMPLETE = { ...ALWAYS, labels, variables };

/**
 * Checks examples as the Modeler of a designer would who has our templates, and then some.
 *
 * @param {import('./example-set.js').Example[]} examples
 * @param {import('../templates/template-set.js').TemplateSet} set
 * @returns {Promise<import('../findings.js').Finding[]>}
 */
export const checkExamples = (examples, set) => check(examples, set, COMPLETE);

/** The same for a diagram that a designer has just begun: others will set what it reads. */
export const checkDiagrams = (diagrams, set) => check(diagrams, set, ALWAYS);

async function check(examples, set, rules) {
  const findings = [];
  for (const { file, text } of examples) {
    for await (const [rule, message] of faultsOf({ file, text }, allOf(set), rules)) {
      findings.push({ file, rule, message });
    }
  }
  return findings;
}

async function* faultsOf({ file, text }, templates, rules) {
  const { definitions, warnings } = await parsed(text);
  if (warnings.length) {
    yield ['readable', warnings[0].message];
    return;
  }
  for (const [rule, faults] of Object.entries(rules)) {
    for (const message of await faults({ file, text, definitions }, templates)) {
      yield [rule, message];
    }
  }
}

async function parsed(text) {
  const moddle = new BpmnModdle({ zeebe: zeebeModdle, modeler: modelerModdle });
  const { rootElement, warnings } = await moddle.fromXML(text);
  return { definitions: rootElement, warnings };
}
