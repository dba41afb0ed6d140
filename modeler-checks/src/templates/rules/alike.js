import { isDeepStrictEqual } from 'node:util';

import { isRequired, nameOf, visible } from '../properties.js';

const SAME = ['label', 'type', 'feel', 'placeholder', 'value', 'tooltip', 'condition'];
const SAME_IF_AS_REQUIRED = ['description', 'constraints', 'optional'];

/** WeLink's page on Recruiter messages has no account. */
const MAY_BE_OPTIONAL = 'accountId';

/** What a task leaves behind is its own; every other field is the same thing wherever it stands. */
const OF_ITS_OWN = ['resultVariable', 'resultExpression', 'correlationKey'];

/**
 * The same field reads the same in all templates, for whoever knows one knows them all. The three
 * sends are one family, and so are the events that wait for the same message: there, everything is
 * the same.
 */
export function* alike({ current }) {
  yield* twice(current);
  for (const [index, template] of current.entries()) {
    const others = current.slice(0, index);
    for (const property of visible(template.json)) {
      yield* differences(template, property, others);
    }
  }
}

function* twice(current) {
  const names = current.map(({ json }) => json.name);
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index))) {
    yield `two templates are called ${name}`;
  }
}

function* differences({ file, json }, property, others) {
  for (const other of others) {
    const model = visible(other.json).find(({ id }) => id === property.id);
    for (const name of model ? comparable(json, other.json, property, model) : []) {
      if (!isDeepStrictEqual(property[name], model[name])) {
        yield `${nameOf(property)} has another ${name} in ${file} than in ${other.file}`;
      }
    }
  }
}

function comparable(json, other, property, model) {
  const family = familyOf(json) === familyOf(other);
  if (!family && OF_ITS_OWN.includes(property.id)) {
    return [];
  }
  const both = property.id !== MAY_BE_OPTIONAL || isRequired(property) === isRequired(model);
  return [...SAME, ...family && both ? ['group'] : [], ...both ? SAME_IF_AS_REQUIRED : []];
}

const familyOf = ({ id }) => /^ai\.welink\.(send|await-[a-z-]+)/.exec(id)?.[1] ?? id;
