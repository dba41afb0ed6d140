import { isRequired, isVisible, nameOf } from '../properties.js';

const TYPES = { Boolean: 'boolean', Number: 'number', String: 'string', Text: 'string' };

/** A default must be something that the designer could have entered. */
export function* defaults(json) {
  for (const property of json.properties.filter(isVisible)) {
    if (property.value !== undefined) {
      yield* faultsOf(property);
    }
    yield* choicesOf(property);
  }
}

function* faultsOf(property) {
  const { type, value } = property;
  if (type === 'Dropdown' && !property.choices.some(choice => choice.value === value)) {
    yield `the default of ${nameOf(property)} is not among its choices: ${value}`;
  }
  if (TYPES[type] && typeof value !== TYPES[type] && !isFeelText(property)) {
    yield `the default of ${nameOf(property)} must be a ${TYPES[type]}: ${JSON.stringify(value)}`;
  }
  if (property.feel === 'required' && !isFeelText(property)) {
    yield `the default of ${nameOf(property)} must be FEEL and begin with =`;
  }
  if (isRequired(property) && value === '') {
    yield `${nameOf(property)} is required, and its default is empty`;
  }
}

const isFeelText = ({ feel, value }) => Boolean(feel) && String(value).startsWith('=');

function* choicesOf(property) {
  const values = (property.choices ?? []).map(({ value }) => value);
  if (new Set(values).size < values.length) {
    yield `${nameOf(property)} offers a value twice`;
  }
}
