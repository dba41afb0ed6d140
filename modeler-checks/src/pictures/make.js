import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PICTURES } from '../paths.js';
import { album, digest } from './album.js';
import { Photographer } from './photographer.js';

/*
 * npm run pictures [folder]: makes the pictures of the documents from the real templates and
 * examples. sources.json tells what each was made from and by which browser, so that a test can say which
 * is out of date.
 */
const folder = process.argv[2] ?? PICTURES;
mkdirSync(folder, { recursive: true });

const photographer = await Photographer.start();
const pictures = {};
try {
  for (const { file, source, take } of album()) {
    const picture = await take(photographer);
    writeFileSync(join(folder, file), picture);
    pictures[file] = { madeFrom: digest(source), is: digest(picture) };
    console.log(file);
  }
  const made = { chromium: photographer.chromium(), pictures };
  writeFileSync(join(folder, 'sources.json'), `${JSON.stringify(made, null, 2)}\n`);
} finally {
  await photographer.stop();
}
