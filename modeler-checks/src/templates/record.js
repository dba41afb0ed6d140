import { contract } from './contract.js';

/**
 * The contracts on record, with those versions of the templates that are not on it yet. One that is
 * on record stays as it is: diagrams may have been made with it.
 *
 * @param {import('./template-set.js').TemplateSet} set
 */
export function withCurrent({ current, recorded }) {
  const record = structuredClone(recorded);
  for (const { json } of current) {
    record[json.id] = { [json.version]: contract(json), ...record[json.id] };
  }
  return record;
}
