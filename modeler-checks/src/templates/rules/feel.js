import { ERROR_SCOPE, feelFaults, RESULT_SCOPE } from '../../feel/feel.js';
import { nameOf, visible } from '../properties.js';

const SCOPES = { errorExpression: ERROR_SCOPE, resultExpression: RESULT_SCOPE };

/** Every FEEL expression that a template brings along, those in its help included. */
export function* feel(json) {
  for (const property of json.properties) {
    const scope = SCOPES[property.id];
    for (const text of texts(property)) {
      for (const fault of feelFaults(text, scope)) {
        yield `${nameOf(property)}: ${fault}`;
      }
    }
  }
  yield* inHelp(json);
}

function* inHelp(json) {
  for (const property of visible(json)) {
    for (const [, code] of (property.tooltip ?? '').matchAll(/<code>(.*?)<\/code>/gs)) {
      for (const fault of feelFaults(`=${code}`)) {
        yield `the help of ${nameOf(property)}: ${fault}`;
      }
    }
  }
}

const texts = ({ value, choices = [], binding }) =>
  [value, binding.source, ...choices.map(choice => choice.value)];
