import { elements, idOf } from '../tree.js';

/** A diagram is no place for a key: only the name of a secret may stand in it. */
export function* secrets({ definitions }) {
  for (const element of elements(definitions)) {
    const { source, target } = element;
    if (/^authentication\./.test(target ?? '') && !/^\{\{secrets\.\w+\}\}$/.test(source)) {
      yield `${idOf(element)}: ${target} must be a secret, {{secrets.…}}`;
    }
  }
}
