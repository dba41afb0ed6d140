import { elements } from '../tree.js';

/** Flow nodes that hold others; a label may well stand inside. */
const CONTAINERS = ['bpmn:SubProcess', 'bpmn:Participant', 'bpmn:Lane', 'bpmn:AdHocSubProcess', 'bpmn:Transaction'];

/** A name of this length no longer fits into a task. */
const LONGEST = 40;

/** Labels that lie on each other, or on something else, can't be read. */
export function* labels({ definitions }) {
  const drawn = definitions.diagrams.flatMap(({ plane }) => plane.planeElement);
  const things = [...drawn.flatMap(shapes), ...drawn.flatMap(lines)];
  const written = drawn.filter(({ label }) => label?.bounds).map(label);
  for (const [index, text] of written.entries()) {
    for (const other of [...written.slice(0, index), ...things]) {
      if ((other.solid || other.of !== text.of) && overlap(text.box, other.box)) {
        yield `the label of ${text.of} lies on ${other.of}`;
      }
    }
  }
  yield* unreadable(definitions);
}

const label = each => ({ of: each.bpmnElement.id, box: each.label.bounds });

function shapes({ bpmnElement, bounds }) {
  const isShape = bounds && !CONTAINERS.includes(bpmnElement.$type);
  const box = /Gateway$/.test(bpmnElement.$type) ? insideOfDiamond(bounds) : bounds;
  return isShape ? [{ of: bpmnElement.id, box, solid: true }] : [];
}

/** The largest rectangle in it. */
const insideOfDiamond = ({ x, y, width, height }) =>
  ({ x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 });

/** Lines go straight up, down or across, so that each piece is a thin rectangle. */
function lines({ bpmnElement, waypoint = [] }) {
  return waypoint.slice(1).map((to, index) => {
    const from = waypoint[index];
    return {
      of: bpmnElement.id,
      box: {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y)
      }
    };
  });
}

const overlap = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function* unreadable(definitions) {
  for (const { $type, id, name } of elements(definitions)) {
    if (/Task$/.test($type) && name?.length > LONGEST) {
      yield `${id}: its name does not fit into a task: ${name}`;
    }
  }
}
