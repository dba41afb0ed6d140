import { readdirSync, readFileSync } from 'node:fs';

import { ofProject } from '../paths.js';

const SOURCES = 'src/main/java/ai/welink/camunda';

/**
 * What the project's classes say about themselves: a template that says something else looks right
 * in the Modeler and does nothing in the engine.
 *
 * @typedef {{ id: string, type: string, inputs: string[] }} Connector
 */

/** The connector functions: the template of each, its job type, and the variables that it fetches. */
export const connectors = once(() =>
  readdirSync(ofProject(`${SOURCES}/outbound`))
    .map(name => source(`outbound/${name}`))
    .filter(text => text.includes('@OutboundConnector('))
    .map(connectorOf));

/** The names that the pack gives to messages and to what they carry. */
export const published = once(() => ({
  messages: constants('engine/EventPublisher.java', 'MESSAGE'),
  variables: constants('engine/EventPublisher.java', 'VARIABLE')
}));

/** The codes of all errors that are known by name. */
export const errorCodes = once(() => new Set(
  [...source('error/KnownError.java').matchAll(/^ {2}([A-Z][A-Z_]+)\(/gm)].map(([, name]) => `WELINK_${name}`)));

/** What stands before the pause in the message of a task that waits. */
export const pauseMark = once(() => one(source('outbound/ConnectorErrors.java'), /String NEXT = "([^"]+)"/));

function once(read) {
  let found;
  return () => found ??= read();
}

function connectorOf(text) {
  const variables = one(text, /inputVariables = \{([^}]*)\}/);
  return {
    id: one(text, /@ElementTemplate\(\s*id = "([^"]+)"/),
    type: one(text, /String TYPE = "([^"]+)"/),
    inputs: [...variables.matchAll(/"([^"]+)"/g)].map(([, name]) => name)
  };
}

const constants = (file, kind) =>
  [...source(file).matchAll(new RegExp(`String \\w+_${kind} = "([^"]+)"`, 'g'))].map(([, value]) => value);

const source = path => readFileSync(ofProject(`${SOURCES}/${path}`), 'utf8');

function one(text, pattern) {
  const found = pattern.exec(text);
  if (!found) {
    throw new Error(`Nothing in the sources looks like ${pattern}: this check has to be taught anew`);
  }
  return found[1];
}
