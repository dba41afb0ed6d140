import { isDeepStrictEqual } from 'node:util';

import { isRequired, nameOf, visible } from '../properties.js';

const SAME = ['label', 'type', 'feel', 'tooltip', 'placeholder'];
const SAME_IF_BOTH_REQUIRED = ['description', 'constraints'];

/** The same field reads the same in all templates, for whoever knows one knows them all. */
export function* alike({ current }) {
  const first = new Map();
  for (const { file, json } of current.filter(isTask)) {
    for (const property of visible(json)) {
      if (!first.has(property.id)) {
        first.set(property.id, { file, property });
      }
      yield* differences(file, property, first.get(property.id));
    }
  }
}

const isTask = ({ json }) => json.elementType?.value === 'bpmn:ServiceTask';

function* differences(file, property, { file: other, property: model }) {
  const bothRequired = isRequired(property) && isRequired(model);
  for (const name of [...SAME, ...(bothRequired ? SAME_IF_BOTH_REQUIRED : [])]) {
    if (!isDeepStrictEqual(property[name], model[name])) {
      yield `${nameOf(property)} has another ${name} in ${file} than in ${other}`;
    }
  }
}
