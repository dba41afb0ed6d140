import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { PICTURES } from '../src/paths.js';
import { album, digest } from '../src/pictures/album.js';

test('each template and each example has a picture that was made from it as it is', () => {
  const sources = Object.fromEntries(album().map(({ file, source }) => [file, digest(source)]));

  assert.deepEqual(JSON.parse(readFileSync(join(PICTURES, 'sources.json'), 'utf8')), sources,
    'run npm run pictures, look at what has changed, and commit it');
});

test('there is no picture of anything else', () => {
  const pictures = readdirSync(PICTURES).filter(name => name.endsWith('.png'));

  assert.deepEqual(pictures.sort(), album().map(({ file }) => file).sort());
});
