import { isPause } from '../../feel/duration.js';
import { isRequired, isVisible, nameOf } from '../properties.js';

const TYPES = { Boolean: 'boolean', Number: 'number', String: 'string', Text: 'string' };

/** What an untouched field must hold, so that a task works unchanged. */
const MUST_BE = {
  'authentication.apiKey': ['the connector secret', /^\{\{secrets\.WELINK_API_KEY\}\}$/],
  'authentication.apiSecret': ['the connector secret', /^\{\{secrets\.WELINK_API_SECRET\}\}$/],
  'resultVariable': ['the name of a variable', /^[a-z][A-Za-z0-9]*$/],
  'retryCount': ['a number above 0, or the job is never done', /^[1-9]\d*$/],
  'retryBackoff': ['a pause', { test: isPause }],
  'giveUpAfter': ['a pause', { test: isPause }]
};

/** A default must be something that the designer could have entered, and something that works. */
export function* defaults(json) {
  for (const property of json.properties.filter(isVisible)) {
    if (property.value !== undefined) {
      yield* faultsOf(property);
    }
    yield* choicesOf(property);
    yield* working(property);
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

function* working(property) {
  const [what, rule] = MUST_BE[property.id] ?? [];
  if (rule && !rule.test(property.value ?? '')) {
    yield `the default of ${nameOf(property)} must be ${what}, not ${property.value}`;
  }
}

const isFeelText = ({ feel, value }) => Boolean(feel) && String(value).startsWith('=');

function* choicesOf(property) {
  const values = (property.choices ?? []).map(({ value }) => value);
  if (new Set(values).size < values.length) {
    yield `${nameOf(property)} offers a value twice`;
  }
}
