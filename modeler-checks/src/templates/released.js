import { contract } from './contract.js';

/**
 * What is known of released versions once the current ones are out too.
 *
 * @param {import('./template-set.js').TemplateSet} set
 */
export function withCurrent({ current, released }) {
  const known = structuredClone(released);
  for (const { json } of current) {
    known[json.id] = { ...known[json.id], [json.version]: contract(json) };
  }
  return known;
}
