/** Every element of a diagram, from its definitions down. */
export function* elements(element) {
  yield element;
  for (const value of members(element).map(([, each]) => each).flat()) {
    if (value?.$type && value.$parent === element) {
      yield* elements(value);
    }
  }
}

/** The texts of an element itself, each with the name of its attribute. */
export const textsOf = element =>
  members(element).filter(([, value]) => typeof value === 'string');

/** The id of the nearest element around a part that has one. */
export const idOf = element => element.id ?? (element.$parent ? idOf(element.$parent) : '?');

/** The extension elements of a type. */
export const extensions = (element, type) =>
  (element.extensionElements?.values ?? []).filter(each => each.$type === type);

const members = element =>
  Object.entries(element).filter(([name]) => !name.startsWith('$') && name !== 'di');
