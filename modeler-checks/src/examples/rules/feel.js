import { ERROR_SCOPE, feelFaults, RESULT_SCOPE } from '../../feel/feel.js';
import { elements, idOf, textsOf } from '../tree.js';

const HEADER_SCOPES = { errorExpression: ERROR_SCOPE, resultExpression: RESULT_SCOPE };

/** Every FEEL expression of a diagram; the linter skips those in headers. */
export function* feel({ definitions }) {
  for (const element of elements(definitions)) {
    for (const [name, text] of textsOf(element)) {
      for (const fault of feelFaults(text, scopeOf(element))) {
        yield `${idOf(element)}: ${element.$type} ${element.key ?? element.target ?? name}: ${fault}`;
      }
    }
  }
}

const scopeOf = element =>
  element.$type === 'zeebe:Header' ? HEADER_SCOPES[element.key] : undefined;
