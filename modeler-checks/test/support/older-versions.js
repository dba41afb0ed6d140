const OLD_ICON = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" viewBox="0 0 18 18"><rect width="18" height="18" fill="#999"/></svg>'
).toString('base64')}`;

/** Fields that the made-up version does not have yet. */
const LATER_FIELDS = ['retryBackoff'];

/** What the made-up version has another default for. */
const OLD_DEFAULTS = {
  errorExpression: '=null',
  version: '0',
  giveUpAfter: 'PT5M',
  messageName: 'welink-old-news'
};

/**
 * The older versions of a template: those that `versioned/` keeps, and until there is one, and ever
 * after, a version 0 that never was, different in each way in which versions may differ.
 */
export const olderVersions = ({ current, older }) => current.flatMap(({ file, json }) => [
  { file, json: madeUp(json) },
  ...older.filter(each => each.json.id === json.id).map(each => ({ file, json: each.json }))
]);

function madeUp(template) {
  const old = structuredClone(template);
  old.version = 0;
  old.icon.contents = OLD_ICON;
  old.properties = old.properties
    .filter(({ id }) => !LATER_FIELDS.includes(id))
    .map(property => property.id in OLD_DEFAULTS
      ? { ...property, value: OLD_DEFAULTS[property.id] }
      : property);
  return old;
}
