import { isPause } from '../../feel/duration.js';
import { elements, idOf } from '../tree.js';

/** A job without retries is never done, and one without a pause is done with in no time. */
export function* retries({ definitions }) {
  for (const element of elements(definitions)) {
    const { $type, key, value, retries: times } = element;
    if ($type === 'zeebe:TaskDefinition' && !/^[1-9]\d*$/.test(times ?? '3')) {
      yield `${idOf(element)}: retries must be above 0, not ${times}`;
    }
    if ($type === 'zeebe:Header' && key === 'retryBackoff' && !isPause(value)) {
      yield `${idOf(element)}: retryBackoff must be a pause, not ${value}`;
    }
  }
}
