import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

const CONFIG = { extends: 'bpmnlint:recommended' };

/** What makes a diagram readable for people: names, one thing a gateway, nothing left hanging. */
export async function style({ definitions }) {
  // rules remember what they have seen, so that each diagram needs a linter of its own
  const linter = new Linter({ config: CONFIG, resolver: new NodeResolver() });
  const reports = await linter.lint(definitions);
  return Object.entries(reports).flatMap(([rule, found]) =>
    found.map(({ id, message }) => `${id}: ${message} (${rule})`));
}
