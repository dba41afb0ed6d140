import './dom.js';

export { BpmnModdle } from 'bpmn-moddle';
export { Linter } from '@camunda/linting';
export { default as HeadlessModeler } from 'bpmn-js-headless/lib/Modeler';
export { CloudElementTemplatesCoreModule } from 'bpmn-js-element-templates/core';
export {
  CloudElementTemplatesLinterPlugin,
  CloudElementTemplatesValidator
} from 'bpmn-js-element-templates';
export { default as zeebeModdle } from 'zeebe-bpmn-moddle/resources/zeebe.json';
export { default as modelerModdle } from 'modeler-moddle/resources/modeler.json';
