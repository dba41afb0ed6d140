/**
 * What a check has found: the file, the rule that is broken, and a sentence that says where and
 * what to do.
 *
 * @typedef {{ file: string, rule: string, message: string }} Finding
 */

/** One line a finding, for people. */
export const report = findings =>
  findings.map(({ file, rule, message }) => `${file} [${rule}] ${message}`).join('\n');

/** The findings of rules that each yield sentences about one subject. */
export function findingsOf(rules, file, ...subject) {
  return Object.entries(rules).flatMap(([name, rule]) =>
    [...rule(...subject)].map(message => ({ file, rule: name, message })));
}
