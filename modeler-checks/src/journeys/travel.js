import { diagramWithTask, newDiagram } from './diagrams.js';

/**
 * Goes the way of a designer from a new diagram to one that can be deployed.
 *
 * @param {import('../browser/workbench.js').Workbench} workbench
 * @param {object} journey one of journeys.js
 * @param {object} template
 * @param {object[]} templates all that are to be had
 * @returns {Promise<string>} the diagram
 */
export async function travel(workbench, journey, template, templates, processId) {
  const begin = journey.attached ? diagramWithTask(processId) : newDiagram(processId);
  const designer = await workbench.design(begin, templates);
  await place(designer, journey, template);
  await seeComplaints(designer.panel, journey);
  await makeMistakes(designer.panel, journey);
  return await finish(designer, journey, template);
}

/**
 * The same with an older version of the template, the only one at hand, and then with all: the
 * panel offers the newest.
 *
 * @returns {Promise<{ before: string, after: string }>} the diagram before and after the update
 */
export async function travelAndUpdate(workbench, journey, older, templates, processId) {
  const begin = journey.attached ? diagramWithTask(processId) : newDiagram(processId);
  const designer = await workbench.design(begin, [older]);
  await place(designer, journey, older);
  await openGroups(designer.panel, journey);
  const before = await finish(designer, journey, older);
  await designer.open(before, templates);
  await designer.select(idOfNamed(before, journey.name));
  await designer.update();
  await designer.panel.awaitComplaints([]);
  return { before, after: await designer.save() };
}

export async function place(designer, { attached, search }, { name }) {
  if (attached) {
    await designer.attach(search, name, 'work');
  } else {
    await designer.select('start');
    await designer.append(search, name);
  }
}

async function seeComplaints(panel, { complaints, emptied }) {
  await panel.awaitComplaints(complaints);
  if (emptied) {
    await panel.fill(emptied.label, '=');
    await panel.awaitComplaints([emptied.complaint]);
  }
}

export async function openGroups(panel, { groups = [] }) {
  for (const group of groups) {
    await panel.open(group);
  }
}

async function makeMistakes(panel, { groups, mistakes = [], complaints }) {
  await openGroups(panel, { groups });
  const soFar = [...complaints];
  for (const [label, value, complaint] of mistakes) {
    await panel.fill(label, value);
    soFar.push(...[complaint].filter(Boolean));
    await panel.awaitComplaints(soFar);
  }
}

export async function fillIn(panel, { name, fields }) {
  await panel.open('General');
  await panel.fill('Name', name);
  for (const [label, value] of Object.entries(fields)) {
    await panel.fill(label, value);
  }
  await panel.awaitComplaints([]);
}

/** An older version may lack some of the fields. */
async function fillInTheRest(panel, { beyond = { fields: {} } }, { properties }) {
  await openGroups(panel, beyond);
  const labels = properties.map(({ label }) => label);
  for (const [label, value] of Object.entries(beyond.fields).filter(([each]) => labels.includes(each))) {
    await panel.fill(label, value);
  }
  await panel.awaitComplaints([]);
}

async function finish(designer, journey, template) {
  await fillIn(designer.panel, journey);
  await fillInTheRest(designer.panel, journey, template);
  await designer.appendEnd();
  await designer.panel.fill('Name', 'Done');
  return await designer.save();
}

const idOfNamed = (xml, name) => new RegExp(` id="([^"]+)" name="${name}"`).exec(xml)[1];
