import { parser } from '@bpmn-io/lezer-feel';

/** The function calls in a FEEL expression, each with the number of its arguments. */
export function calls(expression) {
  const found = [];
  parser.configure({ top: 'Expression', dialect: 'camunda' }).parse(expression).iterate({
    enter: ({ name, node }) => {
      if (name === 'FunctionInvocation') {
        found.push(call(node, expression));
      }
    }
  });
  return found;
}

function call(node, expression) {
  const callee = node.firstChild;
  return { name: expression.slice(callee.from, callee.to), count: argumentsOf(node) };
}

function argumentsOf(node) {
  const list = node.getChild('PositionalParameters') ?? node.getChild('NamedParameters');
  let count = 0;
  for (let child = list?.firstChild; child; child = child.nextSibling) {
    count += child.type.isAnonymous || /^[(),]$/.test(child.name) ? 0 : 1;
  }
  return count;
}
