import { ERROR_SCOPE, feelFaults, isFeel, RESULT_SCOPE } from '../../feel/feel.js';
import { elements, idOf, textsOf } from '../tree.js';

/** What stands in the variables of the templates, as long as a diagram does not rename them. */
const OF_A_MESSAGE = ['status', 'request_id', 'thread_id', 'message_id', 'sent_at', 'result', 'answer'];
const MEMBERS = {
  welinkMessage: OF_A_MESSAGE,
  welinkRequest: [...OF_A_MESSAGE, 'welink_status', 'error', 'message'],
  welinkResult: [...OF_A_MESSAGE, 'error', 'message'],
  welinkTracking: ['status', 'thread_id', 'trackers'],
  welinkError: ['code', 'message', 'request_id', 'http_status', 'retryable', 'help']
};

const HEADER_SCOPES = { errorExpression: ERROR_SCOPE, resultExpression: RESULT_SCOPE };

/** Every FEEL expression of a diagram; the linter skips those in headers. */
export function* feel({ definitions }) {
  for (const element of elements(definitions)) {
    for (const [name, text] of textsOf(element)) {
      for (const fault of feelFaults(text, scopeOf(element))) {
        yield `${idOf(element)}: ${element.$type} ${element.key ?? element.target ?? name}: ${fault}`;
      }
    }
    yield* conditions(element);
  }
}

/** The engine refuses to deploy a condition that is none. */
function* conditions(element) {
  const { $type, conditionExpression } = element;
  if ($type === 'bpmn:SequenceFlow' && conditionExpression && !isFeel(conditionExpression.body)) {
    yield `${element.id}: its condition must begin with =: ${conditionExpression.body}`;
  }
}

const scopeOf = element =>
  element.$type === 'zeebe:Header' ? HEADER_SCOPES[element.key] : { members: MEMBERS };
