import { BpmnModdle, modelerModdle, zeebeModdle } from '../../target/toolkit.mjs';
import { elements } from './tree.js';

/**
 * What a diagram hands over to tasks and takes from them: for each input, output, header, number of
 * retries and correlation key its name and its source.
 *
 * @returns {Promise<Map<string, string>>}
 */
export async function bindingsOf(xml) {
  const moddle = new BpmnModdle({ zeebe: zeebeModdle, modeler: modelerModdle });
  const { rootElement } = await moddle.fromXML(xml);
  return new Map([...elements(rootElement)].map(bindingOf).filter(Boolean));
}

function bindingOf({ $type, source, target, key, value, retries, correlationKey }) {
  switch ($type) {
    case 'zeebe:Input': return [`input ${target}`, source];
    case 'zeebe:Output': return [`output ${source}`, target];
    case 'zeebe:Header': return [`header ${key}`, value];
    case 'zeebe:TaskDefinition': return ['retries', retries];
    case 'zeebe:Subscription': return ['correlation key', correlationKey];
    default: return null;
  }
}
