import { nameOf, visible } from '../properties.js';

/** What a field must let through: a secret where the runtime puts it in, FEEL where it is offered. */
const SECRET = '{{secrets.SOMETHING}}';
const FEEL = ['=anything at all', '=if late\nthen "PT1M"\nelse "PT5M"'];

/** What no field can take, or its pattern is none. */
const NONSENSE = '?!';

/** Rules on what is typed in, and what they say when it breaks them. */
export function* patterns(json) {
  for (const property of visible(json)) {
    const pattern = property.constraints?.pattern;
    if (pattern) {
      yield* faultsOf(property, pattern);
    }
  }
}

function* faultsOf(property, { value, message }) {
  const rule = regularExpression(value);
  if (!rule) {
    yield `the pattern of ${nameOf(property)} is no regular expression: ${value}`;
    return;
  }
  if (!/^must be .*\.$/.test(message ?? '')) {
    yield `the pattern of ${nameOf(property)} must say what is right, as "must be … ."`;
  }
  for (const text of allowed(property)) {
    if (!rule.test(text)) {
      yield `the pattern of ${nameOf(property)} refuses ${text}`;
    }
  }
  if (rule.test(NONSENSE)) {
    yield `the pattern of ${nameOf(property)} takes ${NONSENSE}, and so anything`;
  }
}

function* allowed({ binding, feel, value, constraints }) {
  if (binding.type === 'zeebe:input') {
    yield SECRET;
  }
  if (feel) {
    yield* FEEL;
  }
  if (value !== undefined) {
    yield value;
  }
  // the Modeler matches an empty field as this word
  if (!constraints.notEmpty) {
    yield 'undefined';
  }
}

function regularExpression(text) {
  try {
    return new RegExp(text);
  } catch {
    return null;
  }
}
