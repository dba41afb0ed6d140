import { nameOf, visible } from '../properties.js';

const FEWEST_WORDS = 4;

/**
 * Every field explains itself to somebody who has never seen WeLink: in a line below it what it is,
 * and on a click on its label more.
 */
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
  for (const [what, text] of Object.entries({ description, tooltip })) {
    if ((text ?? '').split(/\s+/).filter(word => /[a-z]/.test(word)).length < FEWEST_WORDS) {
      yield `${nameOf(property)} needs a ${what} of at least ${FEWEST_WORDS} words, not ${text}`;
    } else {
      yield* sentence(property, text);
    }
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
  const [opened, closed] = [/<[a-z]+[^<>]*>/g, /<\/[a-z]+>/g].map(tag => text.match(tag)?.length ?? 0);
  if (opened !== closed) {
    yield `the help of ${nameOf(property)} opens ${opened} tags and closes ${closed}: ${text}`;
  }
}
