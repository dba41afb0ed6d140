import { copyFileSync } from 'node:fs';

import { build } from 'esbuild';

import { ofChecks, TARGET } from './paths.js';

/*
 * The Modeler's libraries are written for bundlers. `npm test` makes two bundles from them before
 * the tests: one that runs in Node, and a page with the whole Modeler for the browser.
 */
const common = { bundle: true, format: 'esm', logLevel: 'warning', legalComments: 'none' };

await build({
  ...common,
  platform: 'node',
  entryPoints: [ofChecks('src/toolkit/entry.js')],
  outfile: `${TARGET}/toolkit.mjs`
});

await build({
  ...common,
  platform: 'browser',
  format: 'iife',
  entryPoints: [ofChecks('src/browser/page/page.js'), ofChecks('src/browser/page/page.css')],
  outdir: `${TARGET}/page`,
  loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.eot': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' }
});

copyFileSync(ofChecks('src/browser/page/index.html'), `${TARGET}/page/index.html`);
