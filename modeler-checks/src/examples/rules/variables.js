import { isFeel, variablesOf } from '../../feel/feel.js';
import { published } from '../../project/connectors.js';
import { namedFor } from '../page.js';
import { elements, idOf, textsOf } from '../tree.js';

/** What an error leaves at a boundary event. */
const OF_AN_ERROR = ['code', 'message', 'request_id', 'http_status', 'retryable', 'help'];

/**
 * A variable that nobody sets is null, and no tool says so. Each is set in the diagram, or by
 * whoever starts it: then the page about the examples names it. The other way round, what is set is
 * read somewhere or named there.
 */
export function* variables({ definitions, file }) {
  const named = namedFor(file);
  const all = [...elements(definitions)].filter(({ $type }) => $type !== 'zeebe:Header');
  const set = new Set([...OF_AN_ERROR, ...published().variables, ...named ?? [], ...[...elements(definitions)].flatMap(setBy)]);
  const read = new Set(all.flatMap(readBy));
  for (const element of all) {
    for (const name of readBy(element).filter(each => !set.has(each))) {
      yield `${idOf(element)}: nobody sets the variable ${name}`;
    }
    for (const name of named ? outputs(element) : []) {
      if (!read.has(name) && !named.has(name)) {
        yield `${idOf(element)}: nobody reads the variable ${name}, and README.md does not name it`;
      }
    }
  }
}

const readBy = element =>
  [...new Set(textsOf(element).flatMap(([, text]) => isFeel(text) ? variablesOf(text) : []))];

const outputs = ({ $type, target }) => $type === 'zeebe:Output' ? [target.split('.')[0]] : [];

function setBy({ $type, target, key, value, inputElement, outputCollection }) {
  switch ($type) {
    case 'zeebe:Input':
    case 'zeebe:Output': return [target.split('.')[0]];
    case 'zeebe:Header': return key === 'resultVariable' ? [value] : [];
    case 'zeebe:LoopCharacteristics': return [inputElement, outputCollection, 'loopCounter'];
    default: return [];
  }
}
