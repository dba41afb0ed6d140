import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { Workbench } from '../src/browser/workbench.js';
import { bindingsOf } from '../src/examples/bindings.js';
import { checkDiagrams } from '../src/examples/check.js';
import { report } from '../src/findings.js';
import { JOURNEYS } from '../src/journeys/journeys.js';
import { travelAndUpdate } from '../src/journeys/travel.js';
import { TARGET } from '../src/paths.js';
import { allOf, committed } from '../src/templates/template-set.js';
import { olderVersions } from './support/older-versions.js';

const set = committed();
const folder = `${TARGET}/upgrades`;
let workbench;

before(async () => {
  mkdirSync(folder, { recursive: true });
  workbench = await Workbench.open();
});

after(() => workbench?.close());

for (const { file, json } of olderVersions(set)) {
  const name = file.replace('.json', '');
  const all = [...allOf(set).filter(each => each.version !== json.version || each.id !== json.id), json];

  test(`one click takes ${name} from version ${json.version} to the newest, and keeps what was typed`, async () => {
    const diagram = await travelAndUpdate(workbench, JOURNEYS[name], json, all, name);

    writeFileSync(`${folder}/${name}-${json.version}.bpmn`, diagram.after);
    const findings = await checkDiagrams([{ file: `${name}.bpmn`, text: diagram.after }], set);
    assert.equal(report(findings), '');
    await assertKept(diagram, json);
  });
}

async function assertKept({ before: old, after: updated }, template) {
  const was = await bindingsOf(old);
  const is = await bindingsOf(updated);
  const defaults = new Set(template.properties.map(({ value }) => value));
  const typed = [...was].filter(([, value]) => !defaults.has(value));
  assert.ok(typed.length, 'nothing was typed');
  for (const [name, value] of typed) {
    assert.equal(is.get(name), value, name);
  }
}
