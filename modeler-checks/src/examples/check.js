import { BpmnModdle, modelerModdle, zeebeModdle } from '../../target/toolkit.mjs';
import { allOf } from '../templates/template-set.js';
import { catches } from './rules/catches.js';
import { drift } from './rules/drift.js';
import { feel } from './rules/feel.js';
import { lint } from './rules/lint.js';
import { platform } from './rules/platform.js';
import { secrets } from './rules/secrets.js';
import { style } from './rules/style.js';

const RULES = { platform, lint, style, feel, secrets, catches, drift };

/**
 * Checks diagrams as the Modeler of a designer would who has our templates.
 *
 * @param {import('./example-set.js').Example[]} examples
 * @param {import('../templates/template-set.js').TemplateSet} set
 * @returns {Promise<import('../findings.js').Finding[]>}
 */
export async function checkExamples(examples, set) {
  const findings = [];
  for (const { file, text } of examples) {
    for await (const [rule, message] of faultsOf(text, allOf(set))) {
      findings.push({ file, rule, message });
    }
  }
  return findings;
}

async function* faultsOf(text, templates) {
  const { definitions, warnings } = await parsed(text);
  if (warnings.length) {
    yield ['readable', warnings[0].message];
    return;
  }
  for (const [rule, check] of Object.entries(RULES)) {
    for (const message of await check({ text, definitions }, templates)) {
      yield [rule, message];
    }
  }
}

async function parsed(text) {
  const moddle = new BpmnModdle({ zeebe: zeebeModdle, modeler: modelerModdle });
  const { rootElement, warnings } = await moddle.fromXML(text);
  return { definitions: rootElement, warnings };
}
