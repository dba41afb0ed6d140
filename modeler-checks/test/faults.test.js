import assert from 'node:assert/strict';
import { test } from 'node:test';

import { checkExamples } from '../src/examples/check.js';
import { report } from '../src/findings.js';
import { checkTemplates } from '../src/templates/check.js';
import { committed } from '../src/templates/template-set.js';
import { FAULTS_IN_EXAMPLES } from './support/faults-in-examples.js';
import { FAULTS_IN_TEMPLATES, NO_FAULTS_IN_TEMPLATES } from './support/faults-in-templates.js';
import { sample } from './support/sample.js';

const set = committed();
const example = await sample(set);

for (const [what, plant, rule, sentence] of FAULTS_IN_TEMPLATES) {
  test(`a template is refused for ${what}`, () => {
    assertFound(checkTemplates(plant(set)), rule, sentence);
  });
}

for (const [what, make] of NO_FAULTS_IN_TEMPLATES) {
  test(`a template is not refused for ${what}`, () => {
    assert.equal(report(checkTemplates(make(set))), '');
  });
}

test('an example without a fault is not refused', async () => {
  assert.equal(report(await checkExamples([example], set)), '');
});

for (const [what, plant, rule, sentence] of FAULTS_IN_EXAMPLES) {
  test(`an example is refused for ${what}`, async () => {
    assertFound(await checkExamples([plant(example)], set), rule, sentence);
  });
}

function assertFound(findings, rule, sentence) {
  const found = findings.filter(finding => finding.rule === rule && sentence.test(finding.message));
  assert.ok(found.length, `no finding of ${rule} says ${sentence}, only:\n${report(findings)}`);
}
