/** Whether a designer ever sees a property. */
export const isVisible = property => property.type !== 'Hidden';

/** The properties that a designer sees. */
export const visible = template => template.properties.filter(isVisible);

/** Whether a template is of a task that a connector does. */
export const isTask = ({ elementType }) => elementType?.value === 'bpmn:ServiceTask';

/** Whether a field has to be filled in. */
export const isRequired = property => property.constraints?.notEmpty === true;

/** How a sentence names a property: by what a designer sees, else by what it writes. */
export const nameOf = property =>
  property.label ? `"${property.label}"` : `(${property.id ?? JSON.stringify(property.binding)})`;
