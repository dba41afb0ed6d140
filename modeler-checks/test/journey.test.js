import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { Workbench } from '../src/browser/workbench.js';
import { checkDiagrams } from '../src/examples/check.js';
import { report } from '../src/findings.js';
import { JOURNEYS, LEFT_ALONE } from '../src/journeys/journeys.js';
import { travel } from '../src/journeys/travel.js';
import { TARGET } from '../src/paths.js';
import { visible } from '../src/templates/properties.js';
import { allOf, committed } from '../src/templates/template-set.js';

const set = committed();
const folder = `${TARGET}/journeys`;
let workbench;

before(async () => {
  mkdirSync(folder, { recursive: true });
  workbench = await Workbench.open();
});

after(() => workbench?.close());

for (const { file, json } of set.current) {
  const name = file.replace('.json', '');

  test(`a designer fills in every field of ${json.name}`, () => {
    const { fields, beyond } = JOURNEYS[name];
    const filledIn = [...Object.keys(fields), ...Object.keys(beyond?.fields ?? {}), ...LEFT_ALONE];

    assert.deepEqual(visible(json).map(({ label }) => label).filter(label => !filledIn.includes(label)), []);
  });

  test(`a designer finds ${json.name}, fills it in, and gets a diagram without a problem`, async () => {
    const xml = await travel(workbench, JOURNEYS[name], json, allOf(set), name);

    writeFileSync(`${folder}/${name}.bpmn`, xml);
    assert.equal(report(await checkDiagrams([{ file: `${name}.bpmn`, text: xml }], set)), '');
  });
}
