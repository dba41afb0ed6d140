import { evaluate } from 'feelin';

import { expressionOf, feelFaults, isFeel } from '../../feel/feel.js';
import { pauseMark } from '../../project/connectors.js';
import { isTask } from '../properties.js';

const WAITING = 'io.camunda.connector.api.error.ConnectorRetryException';
const VARIABLES = { request_id: 'r-1' };

const NO_CALL = [];

/** What may come of a task, and what the error expression has to make of it. */
const CASES = [
  ['a success', null, NO_CALL],
  ['an error that is known', failure('WELINK_ACCOUNT_RESTRICTED'), toBpmn('WELINK_ACCOUNT_RESTRICTED')],
  ['an error that nobody has seen yet', failure('WELINK_MOON_PHASE'), toBpmn('WELINK_MOON_PHASE')],
  ['an error of somebody else', failure('IO_ERROR'), NO_CALL],
  ['an error without a code', failure(null), NO_CALL],
  ['a task that waits', waiting('PT7S'), ['jobError', `Waits${pauseMark()}PT7S`, {}, 5, 'PT7S']]
];

/** The error expression turns failures into BPMN errors and lets tasks wait, however it is written. */
export function* failures(json) {
  const { value } = json.properties.find(({ id }) => id === 'errorExpression') ?? {};
  if (!isTask(json) || !isFeel(value) || [...feelFaults(value, { ofConnectors: true })].length) {
    return;
  }
  for (const [what, error, wanted] of CASES) {
    const done = outcome(expressionOf(value), error);
    if (done !== JSON.stringify(wanted)) {
      yield `the error expression makes ${done} of ${what}, not ${JSON.stringify(wanted)}`;
    }
  }
}

function outcome(expression, error) {
  const calls = [];
  const noted = name => (...given) => calls.push(name, ...given) && { errorType: name };
  evaluate(expression, {
    error,
    response: null,
    job: { retries: 5 },
    bpmnError: noted('bpmnError'),
    jobError: noted('jobError')
  });
  return JSON.stringify(calls);
}

function failure(code) {
  return { type: 'io.camunda.connector.api.error.ConnectorException', code, message: 'Why', variables: VARIABLES };
}

function waiting(pause) {
  return { type: WAITING, code: null, message: `Waits${pauseMark()}${pause}`, variables: {} };
}

function toBpmn(code) {
  return ['bpmnError', code, 'Why', VARIABLES];
}
