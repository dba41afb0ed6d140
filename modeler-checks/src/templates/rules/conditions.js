import { nameOf } from '../properties.js';

/** A condition on a property that comes later, or on a value that it never takes, never holds. */
export function* conditions(json) {
  for (const [index, property] of json.properties.entries()) {
    for (const condition of eachOf(property.condition)) {
      yield* faultsOf(condition, property, json.properties.slice(0, index));
    }
  }
}

const eachOf = condition =>
  !condition ? [] : condition.allMatch ? condition.allMatch.flatMap(eachOf) : [condition];

function* faultsOf(condition, property, earlier) {
  const asked = earlier.find(({ id }) => id && id === condition.property);
  if (!asked) {
    yield `${nameOf(property)} depends on ${condition.property}, which is no earlier property`;
    return;
  }
  for (const value of [condition.equals, condition.oneOf].flat().filter(each => each !== undefined)) {
    if (!canBe(asked, value)) {
      yield `${nameOf(property)} depends on ${nameOf(asked)} being ${value}, which it can't be`;
    }
  }
}

function canBe(property, value) {
  switch (property.type) {
    case 'Boolean': return typeof value === 'boolean';
    case 'Dropdown': return property.choices.some(choice => choice.value === value);
    case 'Number': return typeof value === 'number';
    default: return typeof value === 'string';
  }
}
