import { nameOf, visible } from '../properties.js';

/** A property whose group does not exist lands in "Custom properties", at the end. */
export function* groups(json) {
  const declared = (json.groups ?? []).map(({ id }) => id);
  for (const property of visible(json)) {
    if (!declared.includes(property.group)) {
      yield `${nameOf(property)} is in the group ${property.group}, which does not exist`;
    }
  }
  yield* unused(json);
  yield* scattered(visible(json).map(({ group }) => group));
}

function* unused(json) {
  for (const { id } of json.groups ?? []) {
    if (!json.properties.some(({ group }) => group === id)) {
      yield `nothing is in the group ${id}`;
    }
  }
}

/** The panel shows groups in the order of their first property, not as they are declared. */
function* scattered(order) {
  const seen = order.filter((group, index) => group !== order[index - 1]);
  for (const group of new Set(seen.filter((each, index) => seen.indexOf(each) !== index))) {
    yield `the properties of the group ${group} do not stand together`;
  }
}
