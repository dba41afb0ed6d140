import { isRequired, nameOf, visible } from '../properties.js';

/** A field is either required and says so, or optional and says so: never neither, never both. */
export function* required(json) {
  const open = new Set((json.groups ?? []).filter(group => group.openByDefault).map(({ id }) => id));
  for (const property of visible(json)) {
    const { group, optional } = property;
    if (isRequired(property) && !open.has(group)) {
      yield `${nameOf(property)} is required, but its group ${group} is closed: nobody sees the complaint`;
    }
    if (property.editable === false) {
      yield `${nameOf(property)} is shown, but nobody can fill it in`;
    }
    if (isRequired(property) && optional) {
      yield `${nameOf(property)} is required and optional at once`;
    }
    if (!isRequired(property) && !mayBeLeftOut(property)) {
      yield `${nameOf(property)} must be left empty by nobody, but has no mark: set notEmpty or optional`;
    }
  }
}

/** A checkbox always has a value, and what is no input of the task may be empty. */
const mayBeLeftOut = ({ binding, optional, type }) =>
  optional || type === 'Boolean' || binding.type !== 'zeebe:input';
