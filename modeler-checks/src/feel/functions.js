import { camundaBuiltins } from '@camunda/feel-builtins';

/** These take a list, or its items one by one. */
const ITEMS_AS_WELL = [
  'all', 'any', 'append', 'concatenate', 'context merge', 'max', 'mean', 'median', 'min', 'mode', 'product',
  'stddev', 'sum', 'union'
];

/**
 * What a connector's error expression can call beside FEEL's own. The runtime takes fewer arguments
 * too, but then the boundary event gets no variables, and a job that comes again has no retries left.
 */
const OF_CONNECTORS = {
  bpmnError: { least: 3, most: 3, byPosition: true },
  jobError: { least: 4, most: 4, byPosition: true }
};

const OF_FEEL = builtins();

/** How many arguments a function takes at least and at most; nothing if nobody knows it. */
export const signature = (name, ofConnectors) =>
  ofConnectors && OF_CONNECTORS[name] || OF_FEEL.get(name);

/** The functions that only connectors have. */
export const FUNCTIONS_OF_CONNECTORS = Object.keys(OF_CONNECTORS);

function builtins() {
  const found = new Map();
  for (const { name, type, params = [] } of camundaBuiltins.filter(each => each.type === 'function')) {
    const { least, most } = found.get(name) ?? { least: Infinity, most: 0 };
    found.set(name, {
      type,
      least: Math.min(least, params.length),
      most: ITEMS_AS_WELL.includes(name) ? Infinity : Math.max(most, params.length)
    });
  }
  return found;
}
