import { createHash } from 'node:crypto';

const WORDING = {
  template: ['$schema', 'name', 'description', 'documentationRef', 'metadata', 'icon', 'category'],
  group: ['label', 'tooltip'],
  property: ['label', 'description', 'tooltip', 'placeholder'],
  choice: ['name']
};

/**
 * A short name of everything in a template that is not wording: two versions with the same one can
 * stand in for each other, and no diagram notices.
 */
export function contract(template) {
  const { version, ...rest } = without(template, WORDING.template);
  return createHash('sha256').update(JSON.stringify({
    ...rest,
    groups: rest.groups?.map(group => without(group, WORDING.group)),
    properties: rest.properties.map(ofProperty)
  })).digest('hex').slice(0, 16);
}

/** The version of the template, which a header repeats, is no part of what it does. */
function ofProperty(property) {
  const { value, ...rest } = without(property, WORDING.property);
  return {
    ...rest,
    value: isVersion(property) ? 'the version' : value,
    choices: rest.choices?.map(choice => without(choice, WORDING.choice)),
    constraints: rest.constraints && {
      ...rest.constraints,
      pattern: rest.constraints.pattern?.value ?? rest.constraints.pattern
    }
  };
}

const isVersion = ({ binding }) => binding.key === 'elementTemplateVersion';

const without = (object, names) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
