import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { ofChecks } from '../src/paths.js';
import { dependencyFaults } from '../src/project/dependencies.js';

const read = name => JSON.parse(readFileSync(ofChecks(name), 'utf8'));

const found = plant => {
  const [manifest, lock] = [read('package.json'), read('package-lock.json')];
  plant(manifest, lock);
  return [...dependencyFaults(manifest, lock)].join('\n');
};

const PATH = 'node_modules/esbuild';

test('the dependencies are exact, and locked without an address', () => {
  assert.equal(found(() => {}), '');
});

for (const [what, plant, sentence] of [
  ['a range of versions', manifest => { manifest.devDependencies.esbuild = '^0.28.2'; }, /esbuild must be one exact/],
  ['a version that is not the locked one', (_, lock) => { lock.packages[PATH].version = '0.1.0'; }, /another one/],
  ['the address of a registry', (_, lock) => { lock.packages[PATH].resolved = 'https://registry.example/esbuild.tgz'; },
    /no address of a registry/],
  ['a package without a digest', (_, lock) => { delete lock.packages[PATH].integrity; }, /must hold its digest/]
]) {
  test(`the dependencies are refused for ${what}`, () => {
    assert.match(found(plant), sentence);
  });
}
