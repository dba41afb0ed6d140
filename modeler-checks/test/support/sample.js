import { readFileSync } from 'node:fs';

import { extensions } from '../../src/examples/tree.js';
import { ofChecks } from '../../src/paths.js';
import { allOf } from '../../src/templates/template-set.js';
import { openHeadless, saved } from '../../src/toolkit/modeler.js';

const FILLED_IN = { accountId: '=accountId', threadId: '=threadId', message: '=message' };

/** An example in which nothing is wrong: one task made with the template of a send. */
export async function sample(set) {
  const modeler = await openHeadless(
    readFileSync(ofChecks('test/data/one-task.bpmn'), 'utf8'), allOf(set));
  const elementTemplates = modeler.get('elementTemplates');
  const [template] = elementTemplates.getLatest('ai.welink.send-message-to-thread.v1');
  const { businessObject } = elementTemplates.applyTemplate(
    modeler.get('elementRegistry').get('send'), template);
  fillIn(businessObject);
  return { file: 'sample.bpmn', text: await saved(modeler) };
}

function fillIn(businessObject) {
  const [{ inputParameters }] = extensions(businessObject, 'zeebe:IoMapping');
  for (const input of inputParameters) {
    input.source = FILLED_IN[input.target] ?? input.source;
  }
}
