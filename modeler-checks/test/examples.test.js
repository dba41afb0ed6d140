import assert from 'node:assert/strict';
import { test } from 'node:test';

import { checkExamples } from '../src/examples/check.js';
import { examples } from '../src/examples/example-set.js';
import { report } from '../src/findings.js';
import { committed } from '../src/templates/template-set.js';

test('the example processes break no rule', async () => {
  assert.equal(report(await checkExamples(examples(), committed())), '');
});
