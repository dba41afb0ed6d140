import { writeFileSync } from 'node:fs';

import { ofChecks } from '../paths.js';
import { withCurrent } from './record.js';
import { committed } from './template-set.js';

/* npm run record: notes what the versions of the templates do that are not on record yet. */
writeFileSync(ofChecks('contracts.json'), `${JSON.stringify(withCurrent(committed()), null, 2)}\n`);
