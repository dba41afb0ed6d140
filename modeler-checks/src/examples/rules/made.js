import { published } from '../../project/connectors.js';
import { elements, idOf } from '../tree.js';

/** What talks to WeLink was made with a template, or no update ever reaches it. */
export function* made({ definitions }) {
  for (const element of elements(definitions)) {
    if (isOurs(element) && !holder(element).get('zeebe:modelerTemplate')) {
      yield `${idOf(element)}: it belongs to WeLink, and no template was applied to it`;
    }
  }
}

function isOurs({ $type, type, messageRef }) {
  switch ($type) {
    case 'zeebe:TaskDefinition': return type.startsWith('ai.welink:');
    case 'bpmn:MessageEventDefinition':
    case 'bpmn:ReceiveTask': return published().messages.includes(messageRef?.name);
    default: return false;
  }
}

/** The flow node that a part belongs to. */
const holder = element => element.$instanceOf('bpmn:FlowNode') ? element : holder(element.$parent);
