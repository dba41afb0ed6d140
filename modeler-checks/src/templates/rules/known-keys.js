import { createRequire } from 'node:module';

const SCHEMA = createRequire(import.meta.url)(
  '@camunda/zeebe-element-templates-json-schema/resources/schema.json');

const BRANCHES = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'];

/**
 * Keys that the schema never mentions. It lets them pass, and the Modeler ignores them, so that a
 * misspelt one has no effect and nobody is told.
 */
export const known = json => unknownKeys(json, [SCHEMA.definitions.template], '');

function* unknownKeys(value, schemas, path) {
  if (Array.isArray(value)) {
    const items = within(schemas, schema => schema.items);
    for (const [index, item] of value.entries()) {
      yield* unknownKeys(item, items, `${path}/${index}`);
    }
  } else if (value && typeof value === 'object') {
    yield* unknownMembers(value, schemas, path);
  }
}

function* unknownMembers(value, schemas, path) {
  const described = within(schemas, schema => schema.properties ?? OPEN[schema.$id]);
  const open = described.length === 0;
  for (const [key, member] of Object.entries(value)) {
    const below = described.map(properties => properties[key]).filter(Boolean);
    if (below.length) {
      yield* unknownKeys(member, below, `${path}/${key}`);
    } else if (!open) {
      yield `${path}/${key}: the Modeler knows no such key`;
    }
  }
}

/** The schema leaves these open; the Modeler reads nothing else in them. */
const OPEN = { '#/metadata': { keywords: {} } };

/** What `pick` takes from the schemas themselves and from all of their branches. */
function within(schemas, pick) {
  return schemas.flatMap(schema => everyBranch(schema)).map(pick).filter(Boolean);
}

function everyBranch(schema) {
  const resolved = schema.$ref ? target(schema.$ref) : schema;
  const below = BRANCHES.flatMap(name => resolved[name] ?? []);
  return [resolved, ...below.flatMap(everyBranch)];
}

const target = reference =>
  reference.slice(2).split('/').reduce((node, step) => node[step], SCHEMA);
