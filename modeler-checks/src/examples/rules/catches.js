import { textsIn } from '../../feel/feel.js';
import { errorCodes } from '../../project/connectors.js';
import { namedFor } from '../page.js';
import { elements, extensions, idOf, textsOf } from '../tree.js';

/** What a failed task leaves at the boundary event, for its output mappings alone. */
const VARIABLES = ['code', 'message', 'request_id', 'http_status', 'retryable', 'help'];

/**
 * An error code that nobody sends is mostly a typing mistake. WeLink may have codes that are not in
 * the pack's list, but an example that names one would be a bad one.
 */
export function* catches({ definitions, file }) {
  const known = errorCodes();
  for (const element of elements(definitions)) {
    yield* unknownCode(element, known, namedFor(file));
    yield* unknownCodesInTexts(element, known);
    yield* lost(element);
  }
}

function* unknownCode({ $type, errorCode }, known, named) {
  if ($type === 'bpmn:Error' && !known.has(errorCode)) {
    yield `nothing throws the error ${errorCode}`;
  } else if ($type === 'bpmn:Error' && named && !named.has(errorCode)) {
    yield `it catches ${errorCode}, and README.md does not say so`;
  }
}

function* unknownCodesInTexts(element, known) {
  const codes = textsOf(element).flatMap(([, text]) => textsIn(text)).filter(text => /^WELINK_./.test(text));
  for (const code of codes.filter(each => !known.has(each))) {
    yield `${idOf(element)}: nothing throws the error ${code}`;
  }
}

/** What is not mapped at the boundary event is gone. */
function* lost(element) {
  if (!isErrorCatch(element)) {
    return;
  }
  const outputs = extensions(element, 'zeebe:IoMapping').flatMap(({ outputParameters }) => outputParameters ?? []);
  if (!outputs.length) {
    yield `${element.id}: it maps nothing of the error, and all of it is lost`;
  }
  for (const { source, target } of outputs) {
    const [, member] = /^welinkError\.(\w+)$/.exec(target) ?? [];
    if (member && (source !== `=${member}` || !VARIABLES.includes(member))) {
      yield `${element.id}: ${target} gets ${source}; an error has ${VARIABLES.join(', ')}`;
    }
  }
  const mapped = outputs.map(({ target }) => target);
  if (mapped.some(target => target.startsWith('welinkError.'))) {
    for (const name of VARIABLES.filter(each => !mapped.includes(`welinkError.${each}`))) {
      yield `${element.id}: it does not map ${name}`;
    }
  }
}

const isErrorCatch = ({ $type, eventDefinitions }) =>
  $type === 'bpmn:BoundaryEvent' && eventDefinitions?.some(each => each.$type === 'bpmn:ErrorEventDefinition');
