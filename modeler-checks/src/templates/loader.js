import {
  BpmnModdle,
  CloudElementTemplatesValidator,
  modelerModdle,
  zeebeModdle
} from '../../target/toolkit.mjs';
import { allOf } from './template-set.js';

/** What the Modeler itself complains about when it loads all templates at once. */
export function loadingFaults(set) {
  const moddle = new BpmnModdle({ zeebe: zeebeModdle, modeler: modelerModdle });
  const validator = new CloudElementTemplatesValidator(moddle).addAll(allOf(set));
  return [...validator.getErrors(), ...validator.getWarnings()].map(({ message }) => message);
}
