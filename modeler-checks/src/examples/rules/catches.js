import { readFileSync } from 'node:fs';

import { ofProject } from '../../paths.js';
import { elements } from '../tree.js';

const KNOWN_ERRORS = 'src/main/java/ai/welink/camunda/error/KnownError.java';

/**
 * An error code that nobody sends is mostly a typing mistake. WeLink may have codes that are not in
 * the pack's list, but an example that catches one would be a bad one.
 */
export function* catches({ definitions }) {
  const known = knownCodes();
  for (const { $type, errorCode } of elements(definitions)) {
    if ($type === 'bpmn:Error' && errorCode?.startsWith('WELINK_') && !known.has(errorCode)) {
      yield `nothing throws the error ${errorCode}`;
    }
  }
}

function knownCodes() {
  const source = readFileSync(ofProject(KNOWN_ERRORS), 'utf8');
  return new Set([...source.matchAll(/^ {2}([A-Z][A-Z_]+)\(/gm)].map(([, name]) => `WELINK_${name}`));
}
