import { writeFileSync } from 'node:fs';

import { ofChecks } from '../paths.js';
import { withCurrent } from './released.js';
import { committed } from './template-set.js';

/* npm run release: notes that the templates as they are now are in the hands of designers. */
writeFileSync(ofChecks('released.json'), `${JSON.stringify(withCurrent(committed()), null, 2)}\n`);
