import { validateZeebe } from '@bpmn-io/element-templates-validator';

/** The JSON schema of element templates for Camunda 8. */
export const schema = (json, { text }) =>
  (validateZeebe(text).errors ?? []).map(({ message, instancePath }) =>
    `${instancePath || 'the template'} ${message}`);
