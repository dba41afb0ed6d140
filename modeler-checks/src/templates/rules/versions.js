import { contract } from '../contract.js';

/**
 * A version stays what it is: diagrams refer to it by its number. Whatever changes more than
 * wording is a new version, and the old one is kept in `versioned/`, else the Modeler says
 * "template not found" in old diagrams.
 */
export function* versions({ current, older, recorded }) {
  for (const { file, json } of current) {
    yield* changed(file, json, recorded);
    yield* headers(file, json);
    yield* missing(json, older);
  }
  for (const { file, json } of older) {
    yield* changed(file, json, recorded);
    yield* misplaced(file, json, current);
  }
}

function* changed(file, json, recorded) {
  const known = recorded[json.id]?.[json.version];
  if (!known) {
    yield `${file}: nothing is on record of version ${json.version}: npm run record`;
  } else if (known !== contract(json)) {
    yield `${file}: more than the wording of version ${json.version} has changed: raise its version`;
  }
}

function* headers(file, json) {
  const header = json.properties.find(({ binding }) => binding.key === 'elementTemplateVersion');
  if (header && header.value !== String(json.version)) {
    yield `${file}: its header says version ${header.value}, the template says ${json.version}`;
  }
}

function* missing(json, older) {
  const kept = older.filter(each => each.json.id === json.id).map(each => each.json.version);
  for (let version = 1; version < json.version; version++) {
    if (!kept.includes(version)) {
      yield `versioned/ does not hold version ${version} of ${json.id}`;
    }
  }
}

function* misplaced(file, json, current) {
  const newest = current.find(each => each.json.id === json.id);
  if (!newest || json.version >= newest.json.version) {
    yield `versioned/${file} is not older than a template of the same id in element-templates/`;
  }
}
