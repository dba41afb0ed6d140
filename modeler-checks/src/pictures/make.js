import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PICTURES } from '../paths.js';
import { album, digest } from './album.js';
import { Photographer } from './photographer.js';

/*
 * npm run pictures [folder]: makes the pictures of the documents from the real templates and
 * examples. sources.json tells what each was made from, so that a test can say which is out of date.
 */
const folder = process.argv[2] ?? PICTURES;
mkdirSync(folder, { recursive: true });

const photographer = await Photographer.start();
const sources = {};
try {
  for (const { file, source, take } of album()) {
    writeFileSync(join(folder, file), await take(photographer));
    sources[file] = digest(source);
    console.log(file);
  }
  writeFileSync(join(folder, 'sources.json'), `${JSON.stringify(sources, null, 2)}\n`);
} finally {
  await photographer.stop();
}
