import assert from 'node:assert/strict';
import { test } from 'node:test';

import { report } from '../src/findings.js';
import { checkTemplates } from '../src/templates/check.js';
import { committed } from '../src/templates/template-set.js';

test('the committed templates break no rule', () => {
  assert.equal(report(checkTemplates(committed())), '');
});

test('all eleven templates are there', () => {
  assert.deepEqual(committed().current.map(({ file }) => file), [
    'await-message-result-boundary-event.json',
    'await-message-result-catch-event.json',
    'await-message-result-receive-task.json',
    'await-reply-boundary-event.json',
    'await-reply-catch-event.json',
    'await-reply-receive-task.json',
    'get-request-status.json',
    'send-message-to-recruiter-thread.json',
    'send-message-to-sales-navigator-thread.json',
    'send-message-to-thread.json',
    'stop-reply-tracking.json'
  ]);
});
