import { CloudElementTemplatesLinterPlugin, Linter } from '../../../target/toolkit.mjs';

/** Which form a person fills in is up to those who take an example over. */
const LEFT_OPEN = ['camunda-compat/user-task-definition'];

/** What the Modeler's "Problems" panel would say. */
export async function lint({ text }, templates) {
  const linter = new Linter({
    modeler: 'desktop',
    type: 'cloud',
    plugins: [CloudElementTemplatesLinterPlugin(templates)]
  });
  const reports = await linter.lint(text);
  return reports.filter(({ rule }) => !LEFT_OPEN.includes(rule)).map(({ id, rule, message }) =>
    `${id}: ${message} (${rule})`);
}
