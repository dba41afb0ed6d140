import { parser, trackVariables } from '@bpmn-io/lezer-feel';
import { camundaReservedNameBuiltins } from '@camunda/feel-builtins';

/** Without their names `get or else(…)` reads as a disjunction. */
const NAMES = Object.fromEntries(camundaReservedNameBuiltins.map(({ name }) => [name, true]));

const camunda = parser.configure({
  top: 'Expression',
  dialect: 'camunda',
  contextTracker: trackVariables(NAMES)
});

/** The function calls in a FEEL expression, each with its arguments as they are written. */
export const calls = expression =>
  [...nodes(expression, 'FunctionInvocation'), ...nodes(expression, 'DateTimeLiteral')]
    .filter(({ lastChild }) => lastChild.name === ')')
    .map(node => call(node, expression));

/** The paths in a FEEL expression that go one step from a variable, such as `error.code`. */
export const paths = expression =>
  nodes(expression, 'PathExpression')
    .filter(({ firstChild }) => firstChild.name === 'VariableName')
    .map(({ firstChild, lastChild }) => ({
      variable: textOf(firstChild, expression),
      member: textOf(lastChild, expression)
    }));

/** The texts in quotation marks in a FEEL expression. */
export const literals = expression =>
  nodes(expression, 'StringLiteral').map(node => textOf(node, expression).slice(1, -1));

function nodes(expression, name) {
  const found = [];
  camunda.parse(expression).iterate({
    enter: ({ name: given, node }) => {
      if (given === name) {
        found.push(node);
      }
    }
  });
  return found;
}

function call(node, expression) {
  const named = node.getChild('NamedParameters');
  const list = named ?? node.getChild('PositionalParameters');
  const given = [];
  for (let child = list?.firstChild; child; child = child.nextSibling) {
    if (!child.type.isAnonymous && !/^[(),]$/.test(child.name)) {
      given.push(textOf(child, expression));
    }
  }
  return { name: textOf(node.firstChild, expression), named: Boolean(named), given };
}

const textOf = ({ from, to }, expression) => expression.slice(from, to);
