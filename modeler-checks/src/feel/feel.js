import { FeelAnalyzer } from '@bpmn-io/feel-analyzer';
import { lintExpression } from '@bpmn-io/feel-lint';
import { camundaBuiltins, camundaReservedNameBuiltins } from '@camunda/feel-builtins';

import { calls, literals, paths } from './calls.js';
import { isDuration } from './duration.js';
import { FUNCTIONS_OF_CONNECTORS, signature } from './functions.js';

const ENGINE = { camunda: '8.8' };

const analyzer = new FeelAnalyzer({
  parserDialect: 'camunda',
  builtins: camundaBuiltins,
  reservedNameBuiltins: camundaReservedNameBuiltins
});

/** Whether a text is FEEL. */
export const isFeel = text => typeof text === 'string' && text.trimStart().startsWith('=');

/** What a FEEL text says, without its `=`. */
export const expressionOf = text => text.trimStart().slice(1);

/**
 * What is wrong with a FEEL expression, in sentences; nothing if it does not begin with `=`.
 *
 * @param {string} text the expression with its `=`
 * @param {{ names?: string[], members?: object, ofConnectors?: boolean }} [scope] the only
 *   variables that it may read (default: any), what those variables hold (default: anything), and
 *   whether it may call the functions of connectors
 */
export function* feelFaults(text, { names, members = {}, ofConnectors = false } = {}) {
  if (!isFeel(text)) {
    return;
  }
  const expression = expressionOf(text);
  const syntax = lint(expression);
  yield* syntax;
  if (!syntax.length) {
    yield* wrongCalls(expression, ofConnectors);
    yield* unknownNames(expression, names);
    yield* unknownMembers(expression, members);
  }
}

/** The scope of a connector's error expression. */
export const ERROR_SCOPE = {
  names: ['error', 'response', 'job'],
  members: { error: ['code', 'message', 'variables', 'type'], job: ['retries'] },
  ofConnectors: true
};

/** The scope of a connector's result expression. */
export const RESULT_SCOPE = { names: ['response'] };

/** The variables that an expression reads. */
export const variablesOf = text =>
  isFeel(text)
    ? analyzer.analyzeExpression(expressionOf(text)).inputs.map(({ name }) => name)
      .filter(name => !FUNCTIONS_OF_CONNECTORS.includes(name))
    : [];

/** The texts in quotation marks in an expression. */
export const textsIn = text => isFeel(text) ? literals(expressionOf(text)) : [];

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

function* wrongCalls(expression, ofConnectors) {
  for (const call of calls(expression)) {
    const known = signature(call.name, ofConnectors);
    if (known) {
      yield* wrongArguments(call, known);
    } else {
      yield `FEEL: nobody knows the function ${call.name}(…)`;
    }
  }
}

function* wrongArguments({ name, named, given }, { least, most, byPosition }) {
  if (byPosition && named) {
    yield `FEEL: ${name}(…) takes its arguments by position`;
  }
  if (given.length < least || given.length > most) {
    const range = least === most ? least : `${least} to ${most}`;
    yield `FEEL: ${name}(…) takes ${range} arguments, not ${given.length}; nobody would be told`;
  }
  if (name === 'duration' && /^"[^"]*"$/.test(given[0]) && !isDuration(given[0].slice(1, -1))) {
    yield `FEEL: ${given[0]} is no ISO-8601 duration, so that ${name}(…) is null`;
  }
}

function* unknownNames(expression, names) {
  for (const name of names ? variablesOf(`=${expression}`) : []) {
    if (!names.includes(name)) {
      yield `FEEL: there is no variable ${name} here, only ${names.join(', ')}`;
    }
  }
}

function* unknownMembers(expression, members) {
  for (const { variable, member } of paths(expression)) {
    if (members[variable] && !members[variable].includes(member)) {
      yield `FEEL: ${variable} holds no ${member}, only ${members[variable].join(', ')}`;
    }
  }
}
