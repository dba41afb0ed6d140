import { elements, idOf } from '../tree.js';

const SECRETS = {
  'authentication.apiKey': '{{secrets.WELINK_API_KEY}}',
  'authentication.apiSecret': '{{secrets.WELINK_API_SECRET}}'
};

/** A diagram is no place for a key: only the name of a secret may stand in it. */
export function* secrets({ definitions }) {
  for (const element of elements(definitions)) {
    const { source, target } = element;
    if (target in SECRETS && source !== SECRETS[target]) {
      yield `${idOf(element)}: ${target} must be the secret ${SECRETS[target]}`;
    }
  }
}
