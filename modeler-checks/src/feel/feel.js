import { FeelAnalyzer } from '@bpmn-io/feel-analyzer';
import { lintExpression } from '@bpmn-io/feel-lint';
import { camundaBuiltins, camundaReservedNameBuiltins } from '@camunda/feel-builtins';

import { calls } from './calls.js';

const ENGINE = { camunda: '8.8' };

/** What a connector's error expression can call beside FEEL's own, and with how many arguments. */
const CONNECTOR_FUNCTIONS = { bpmnError: [2, 3], jobError: [1, 4] };

const analyzer = new FeelAnalyzer({
  parserDialect: 'camunda',
  builtins: camundaBuiltins,
  reservedNameBuiltins: camundaReservedNameBuiltins
});

const isFeel = text => typeof text === 'string' && text.trimStart().startsWith('=');

/**
 * What is wrong with a FEEL expression, in sentences; nothing if it does not begin with `=`.
 *
 * @param {string} text the expression with its `=`
 * @param {{ names?: string[], functions?: object }} [scope] the only variables that it may read
 *   (default: any), and functions beyond FEEL's own with their least and most arguments
 */
export function* feelFaults(text, { names, functions = {} } = {}) {
  if (!isFeel(text)) {
    return;
  }
  const expression = text.trimStart().slice(1);
  const syntax = lint(expression);
  yield* syntax;
  if (!syntax.length) {
    yield* unknownFunctions(expression, functions);
    yield* wrongCounts(expression, functions);
    yield* unknownNames(expression, names, functions);
  }
}

/** The scope of a connector's error expression. */
export const ERROR_SCOPE = {
  names: ['error', 'response', 'job'],
  functions: CONNECTOR_FUNCTIONS
};

/** The scope of a connector's result expression. */
export const RESULT_SCOPE = { names: ['response'] };

function lint(expression) {
  if (!expression.trim()) {
    return ['FEEL: there is nothing after the ='];
  }
  return lintExpression(expression, {
    parserDialect: 'camunda',
    builtins: camundaBuiltins,
    engines: ENGINE
  }).map(({ message, from }) => `FEEL: ${message} at "${expression.slice(from, from + 20)}"`);
}

function* unknownFunctions(expression, functions) {
  for (const { name, type } of analyzer.analyzeExpression(expression).functions) {
    if (type !== 'builtin' && !(name in functions)) {
      yield `FEEL: nobody knows the function ${name}(…)`;
    }
  }
}

function* wrongCounts(expression, functions) {
  for (const { name, count } of calls(expression)) {
    const [least, most] = functions[name] ?? [0, Infinity];
    if (count < least || count > most) {
      yield `FEEL: ${name}(…) takes ${least} to ${most} arguments, not ${count}; the runtime would`
        + ' ignore it in silence';
    }
  }
}

function* unknownNames(expression, names, functions) {
  if (!names) {
    return;
  }
  for (const { name } of analyzer.analyzeExpression(expression).inputs) {
    if (!names.includes(name) && !(name in functions)) {
      yield `FEEL: there is no variable ${name} here, only ${names.join(', ')}`;
    }
  }
}
