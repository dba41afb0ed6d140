import { openHeadless, saved, templated } from '../../toolkit/modeler.js';
import { extensions } from '../tree.js';

/** An example looks as if it had been made with the newest templates just now. */
export async function drift({ text }, templates) {
  const modeler = await openHeadless(text, templates);
  return [
    ...changedExpressions(modeler),
    ...await changesByApplying(modeler)
  ];
}

async function changesByApplying(modeler) {
  const faults = [];
  for (const { id } of templated(modeler)) {
    const before = await saved(modeler);
    applyNewest(modeler, id);
    const after = await saved(modeler);
    if (before !== after) {
      faults.push(`${id}: its template, applied again, changes it: ${firstDifference(before, after)}`);
    }
  }
  return faults;
}

function applyNewest(modeler, elementId) {
  const element = modeler.get('elementRegistry').get(elementId);
  const elementTemplates = modeler.get('elementTemplates');
  const id = element.businessObject.get('zeebe:modelerTemplate');
  const [newest] = elementTemplates.getLatest(id) ?? [];
  if (newest) {
    elementTemplates.applyTemplate(element, newest);
  }
}

/** To the Modeler a changed default is a designer's wish; of this one no example should have any. */
function changedExpressions(modeler) {
  return templated(modeler).filter(({ businessObject }) => {
    const template = modeler.get('elementTemplates').get(businessObject);
    const shipped = template?.properties.find(({ id }) => id === 'errorExpression')?.value;
    return shipped !== expressionOf(businessObject);
  }).map(({ id }) => `${id}: its error expression is not the template's`);
}

const expressionOf = businessObject =>
  extensions(businessObject, 'zeebe:TaskHeaders')
    .flatMap(({ values }) => values)
    .find(({ key }) => key === 'errorExpression')?.value;

function firstDifference(before, after) {
  const at = [...after].findIndex((character, index) => character !== before[index]);
  const around = text => text.slice(Math.max(0, at - 60), at + 60).replace(/\s+/g, ' ');
  return `…${around(before)}… became …${around(after)}…`;
}
