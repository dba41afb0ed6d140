const SCHEMA = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json';

const ELEMENTS = {
  'catch-event': 'bpmn:IntermediateCatchEvent',
  'boundary-event': 'bpmn:BoundaryEvent',
  'receive-task': 'bpmn:ReceiveTask'
};

/** What tells a designer, and the Modeler, what a template is and where it works. */
export function* identity(json, { file }) {
  if (json.$schema !== SCHEMA) {
    yield `$schema must be ${SCHEMA}`;
  }
  if (!/^WeLink: /.test(json.name)) {
    yield `its name must begin with "WeLink: ", else a search for WeLink does not find it: ${json.name}`;
  }
  if (!/^ai\.welink\.[a-z0-9.-]+\.v\d+$/.test(json.id)) {
    yield `its id must look like ai.welink.<name>.v<major>: ${json.id}`;
  }
  if (json.id.replace(/^ai\.welink\.|\.v\d+$/g, '').replace('.', '-') !== file.replace('.json', '')) {
    yield `its id is not the one of its file ${file}: ${json.id}`;
  }
  if (!Number.isInteger(json.version) || json.version < 1) {
    yield 'it needs a version, a whole number from 1';
  }
  yield* surroundings(json);
  yield* element(json);
}

function* element({ id, elementType, deprecated }) {
  const wanted = ELEMENTS[/\.([a-z-]+)\.v\d+$/.exec(id)?.[1]] ?? 'bpmn:ServiceTask';
  if (elementType?.value !== wanted) {
    yield `elementType must be ${wanted}, not ${elementType?.value}`;
  }
  if (deprecated) {
    yield 'the Modeler offers nobody a template that is deprecated';
  }
}

function* surroundings(json) {
  if (json.engines?.camunda !== '^8.8') {
    yield 'engines.camunda must be ^8.8, so that the Modeler warns on older ones';
  }
  if (!/^https:\/\//.test(json.documentationRef ?? '')) {
    yield 'documentationRef must lead to a page';
  }
  if (!json.description) {
    yield 'it needs a description: the search result shows it';
  }
  if (!json.category?.name) {
    yield 'it needs a category';
  }
  if (!json.metadata?.keywords?.includes('linkedin')) {
    yield 'metadata.keywords must hold linkedin';
  }
}
