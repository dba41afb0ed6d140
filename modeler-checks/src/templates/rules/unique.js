import { isDeepStrictEqual } from 'node:util';

import { nameOf, visible } from '../properties.js';

/** What must not be there twice: ids, labels, and two properties that write the same thing. */
export function* unique(json) {
  yield* twice('property id', json.properties.map(({ id }) => id));
  yield* twice('group id', (json.groups ?? []).map(({ id }) => id));
  yield* twice('label', visible(json).map(({ label }) => label));
  yield* sameBinding(json.properties);
}

function* twice(what, names) {
  const given = names.filter(Boolean);
  for (const name of new Set(given.filter((each, index) => given.indexOf(each) !== index))) {
    yield `the ${what} ${name} is there twice`;
  }
}

function* sameBinding(properties) {
  for (const [index, property] of properties.entries()) {
    const earlier = properties.slice(0, index).find(each => !each.condition && !property.condition
      && isDeepStrictEqual(each.binding, property.binding));
    if (earlier) {
      yield `${nameOf(property)} and ${nameOf(earlier)} both write ${JSON.stringify(property.binding)}`;
    }
  }
}
