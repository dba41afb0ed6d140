import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { PICTURES } from '../src/paths.js';
import { album, digest } from '../src/pictures/album.js';
import { Photographer } from '../src/pictures/photographer.js';

const AGAIN = 'run npm run pictures, look at what has changed, and commit it';
const made = JSON.parse(readFileSync(join(PICTURES, 'sources.json'), 'utf8'));
let photographer;

before(async () => {
  photographer = await Photographer.start();
});

after(() => photographer?.stop());

test('there is a picture of each template and each example, and of nothing else', () => {
  const pictures = readdirSync(PICTURES).filter(name => name.endsWith('.png'));

  assert.deepEqual(pictures.sort(), album().map(({ file }) => file).sort());
});

for (const { file, source, take } of album()) {
  const committed = () => readFileSync(join(PICTURES, file));

  test(`${file} was made from what it shows as it is now, and nobody has touched it`, () => {
    assert.deepEqual(made.pictures[file], { madeFrom: digest(source), is: digest(committed()) }, AGAIN);
  });

  test(`${file} is the same to the last byte when it is made again`, async () => {
    const again = digest(await take(photographer));
    const before = photographer.chromium() === made.chromium ? digest(committed()) : digest(await take(photographer));

    assert.equal(again, before, AGAIN);
  });
}
