import { connectors, published } from '../../project/connectors.js';
import { isTask } from '../properties.js';

/** What every task with a connector has beside the connector's own fields: in which field, and where. */
const COMMON = {
  type: ['zeebe:taskDefinition', 'type'],
  retryCount: ['zeebe:taskDefinition', 'retries'],
  retryBackoff: ['zeebe:taskHeader', 'retryBackoff'],
  resultVariable: ['zeebe:taskHeader', 'resultVariable'],
  resultExpression: ['zeebe:taskHeader', 'resultExpression'],
  errorExpression: ['zeebe:taskHeader', 'errorExpression'],
  id: ['zeebe:taskHeader', 'elementTemplateId'],
  version: ['zeebe:taskHeader', 'elementTemplateVersion']
};

/** What a template writes into a diagram is what the connectors read there. */
export function* bindings(json) {
  yield* isTask(json) ? ofTask(json) : ofEvent(json);
  if (json.properties.some(({ type, binding }) => type === 'Hidden' && isName(binding))) {
    yield 'a hidden name takes the place of the designer\'s at each update';
  }
}

const isName = ({ type, name, property }) => type === 'property' && (name ?? property) === 'name';

function* ofTask(json) {
  const connector = connectors().find(({ id }) => id === json.id);
  if (!connector) {
    yield `no connector has the template ${json.id}`;
    return;
  }
  yield* ofJob(json, connector);
  yield* ofInputs(json, connector);
}

function* ofJob(json, { id, type }) {
  for (const [name, [kind, key]] of Object.entries(COMMON)) {
    if (!json.properties.some(({ binding }) => binding.type === kind && (binding.property ?? binding.key) === key)) {
      yield `it has no ${name}: nothing is bound to ${key} of ${kind}`;
    }
  }
  yield* hidden(json, 'type', type);
  yield* hidden(json, 'elementTemplateId', id);
}

function* hidden({ properties }, key, wanted) {
  const property = properties.find(({ binding }) => (binding.property ?? binding.key) === key);
  if (property && (property.type !== 'Hidden' || property.value !== wanted)) {
    yield `${key} must be hidden and be ${wanted}: no connector takes ${property.value}`;
  }
}

function* ofInputs({ properties }, { inputs }) {
  const written = new Set(properties.filter(({ binding }) => binding.type === 'zeebe:input')
    .map(({ binding }) => binding.name.split('.')[0]));
  for (const name of inputs.filter(each => !written.has(each))) {
    yield `the connector reads ${name}, and no field is an input of that name`;
  }
  for (const name of [...written].filter(each => !inputs.includes(each))) {
    yield `the input ${name} is read by nobody`;
  }
}

function* ofEvent({ properties }) {
  const { messages, variables } = published();
  const name = properties.find(({ binding }) => binding.type === 'bpmn:Message#property');
  const output = properties.find(({ binding }) => binding.type === 'zeebe:output');
  if (!messages.includes(name?.value) || name.type !== 'Hidden') {
    yield `its message must be hidden and one of ${messages.join(', ')}, not ${name?.value}`;
  }
  if (variables[messages.indexOf(name?.value)] !== output?.binding.source.slice(1)) {
    yield `the message ${name?.value} does not carry ${output?.binding.source}`;
  }
  if (!properties.some(({ binding }) => binding.name === 'correlationKey')) {
    yield 'without a correlation key it never gets its message';
  }
}
