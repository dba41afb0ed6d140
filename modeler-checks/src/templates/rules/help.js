import { nameOf, visible } from '../properties.js';

/** Every field explains itself to somebody who has never seen WeLink. */
export function* help(json) {
  for (const property of visible(json)) {
    if (!property.label) {
      yield `${nameOf(property)} needs a label`;
    }
    yield* words(property);
  }
  for (const { id, label } of json.groups ?? []) {
    if (!/^[A-Z]/.test(label)) {
      yield `the label of the group ${id} must begin with a capital: ${label}`;
    }
  }
}

function* words(property) {
  const { description, tooltip } = property;
  if (!description && !tooltip) {
    yield `${nameOf(property)} needs a description or a tooltip`;
  }
  for (const text of [description, tooltip].filter(Boolean)) {
    yield* sentence(property, text);
  }
}

function* sentence(property, text) {
  if (!/([.!?]|<\/code>)$/.test(text)) {
    yield `the help of ${nameOf(property)} must be whole sentences: ${text}`;
  }
  const plain = text.replace(/<\/?(code|a|br|em|strong)\b[^<>]*>/g, '');
  if (/[<>]/.test(plain)) {
    yield `the help of ${nameOf(property)} is shown as HTML and would lose what is in angle brackets`;
  }
}
